using System.Globalization;
using System.Text;
using Blog.Content;
using Blog.Tests.Support;

namespace Blog.Tests.Content;

/// <summary>Dates that settings decide about (content-contract.md 2.2 and 11).</summary>
public sealed class DateSourceTests
{
    private static readonly DateTime Changed = new(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    [Theory]
    [InlineData("2025-1-3", "2025-01-03 00:00:00")]
    [InlineData("2025/01/31", "2025-01-31 00:00:00")]
    [InlineData("2025.01.31", "2025-01-31 00:00:00")]
    [InlineData("2025年1月31日", "2025-01-31 00:00:00")]
    [InlineData("2025年01月31日 9:05", "2025-01-31 09:05:00")]
    [InlineData("2025/1/31 14:20:47", "2025-01-31 14:20:47")]
    [InlineData("2019.11.1 21:26", "2019-11-01 21:26:00")]
    [InlineData("2019-04-11T11:12", "2019-04-11 11:12:00")]
    [InlineData("31/01/2025", null)]
    [InlineData("2025-02-30", null)]
    [InlineData("Jan 31, 2025", null)]
    public void D7_LenientDates_reads_what_has_one_meaning(string text, string? moment)
    {
        Assert.Equal(moment, Read(isLenient: true));
        Assert.Null(Read(isLenient: false));

        string? Read(bool isLenient) =>
            new DateReader(TimeZoneInfo.Utc, isLenient).TryRead(text, out var read)
                ? read.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
                : null;
    }

    [Theory]
    [InlineData("post/2020-03-04-my-title.md", "", ":filename", "2020-03-04", "my-title")]
    [InlineData("post/2020-03-04.md", "slug: own", ":filename", "2020-03-04", "own")]
    [InlineData("post/2020-03-04-b/index.md", "date: 2021-01-01", ":filename", "2020-03-04", "b")]
    [InlineData("post/a.md", "date: 2021-01-01", ":filename,:default", "2021-01-01", null)]
    [InlineData("post/a.md", "date: 2021-01-01", ":fileModTime", "2024-05-06", null)]
    [InlineData("post/a.md", "written: 2022-02-02\ndate: 2021-01-01", "written,date", "2022-02-02", null)]
    [InlineData("post/a.md", "", "written,:git", null, null)]
    public void FrontMatter_says_where_a_date_comes_from(
        string file,
        string lines,
        string sources,
        string? day,
        string? slug
    )
    {
        var settings = BuiltSite.Settings with { FrontMatter = new DateSourceSettings { Date = sources.Split(',') } };
        var page = new FrontMatterReader(ReadingSettings.Of(settings, new ContentSettings()))
            .Read(Encoding.UTF8.GetBytes($"---\n{lines}\n---\n"), file, Changed)
            .FrontMatter;
        Assert.Equal(day, page?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(slug, page?.Slug);
    }

    [Fact]
    public void A_date_that_hides_a_page_is_asked_in_its_own_list()
    {
        var settings = BuiltSite.Settings with
        {
            FrontMatter = new DateSourceSettings { ExpiryDate = ["gone"], PublishDate = ["shown", ":default"] },
        };
        var page = new FrontMatterReader(ReadingSettings.Of(settings, new ContentSettings()))
            .Read("---\ndate: 2020-01-01\ngone: 2022-01-01\nshown: 2021-01-01\n---\n"u8, "post/a.md", Changed)
            .FrontMatter;
        Assert.Equal((2022, 2021, 2020), (page?.ExpiryDate?.Year, page?.PublishDate?.Year, page?.Date?.Year));
    }

    [Theory]
    [InlineData("gone: soon", true)]
    [InlineData("gone: [2022-01-01]", true)]
    [InlineData("gone:", false)]
    public void D7_a_key_that_decides_visibility_fails_closed(string line, bool isHidden)
    {
        var settings = BuiltSite.Settings with { FrontMatter = new DateSourceSettings { ExpiryDate = ["gone"] } };
        var page = new FrontMatterReader(ReadingSettings.Of(settings, new ContentSettings()))
            .Read(Encoding.UTF8.GetBytes($"---\n{line}\n---\n"), "post/a.md", Changed)
            .FrontMatter;
        Assert.Equal(isHidden, page?.IsHiddenByFault);
    }
}
