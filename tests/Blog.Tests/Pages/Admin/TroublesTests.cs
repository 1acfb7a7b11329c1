using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Admin;
using Blog.Data;
using Blog.History;
using Blog.Mail;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Pages.Admin;

/// <summary>What an owner is told of the installation itself, each planted here.</summary>
public sealed class TroublesTests
{
    private const string Files = "=== post/a.md\n---\ntitle: A\ndate: 2026-01-01\n---\nText\n";
    private const long Megabyte = 1024 * 1024;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_installation_is_told_nothing_of()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/problems");
        Assert.Null(page.QuerySelector("#site-itself"));
        Assert.Contains("No problems found.", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing waits for you.", await owner.TextOfAsync("/admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_with_little_room_is_named_with_what_is_left()
    {
        await using var site = TestSite.With(Files);
        site.Parts = services =>
            services.AddSingleton<DiskReader>(folder => new DiskSpace(
                folder == site.Content ? 150 * Megabyte : 1000 * Megabyte,
                2000 * Megabyte
            ));
        var line = Assert.Single(await TroublesAsync(site));
        Assert.Contains($"The disk of {site.Content} is 92 % full; 150 MB are left.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(201, 1000, false)]
    [InlineData(199, 1000, true)]
    [InlineData(4900, 100_000, true)]
    [InlineData(5100, 100_000, false)]
    public void A_disk_is_short_of_room_below_200_MB_or_a_twentieth(long free, long total, bool isShort) =>
        Assert.Equal(isShort, new DiskSpace(free * Megabyte, total * Megabyte).IsShort);

    [Fact]
    public void The_room_of_a_disk_is_found_out_and_of_none_is_not()
    {
        var space = DiskSpace.Of(Path.GetTempPath());
        Assert.InRange(space?.Free ?? -1, 0, space?.Total ?? -1);
        Assert.InRange(space?.Used ?? -1, 0, 100);
        Assert.Null(DiskSpace.Of(Path.Join(Path.GetTempPath(), "nothing-lies-here")));
    }

    [Fact]
    public async Task Files_that_others_may_read_are_named()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var database = Path.Join(site.Root, "data", "blog.db");
        var key = Path.Join(Directory.CreateDirectory(Path.Join(site.Root, "data", "keys")).FullName, "key-1.xml");
        await File.WriteAllTextAsync(key, "", Ct);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Empty(await TroublesAsync(owner));

        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        File.SetUnixFileMode(database, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var line = Assert.Single(await TroublesAsync(owner));
        Assert.Contains($"may read or write {database}, {key}.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_failed_is_told_without_an_address_until_one_goes_out()
    {
        await using var server = new MailServer { Refusal = "550 5.1.1 <bo@example.org> is nobody here" };
        await using var site = TestSite.With(Files, ["Site:BaseUrl=http://localhost/", .. server.Settings]);
        var owner = await site.SignedInAsync(Role.Owner);
        var mailer = await site.GetAsync<Mailer>();
        Assert.True(mailer.TrySend(new Letter("bo@example.org", "Subject", "Text")));
        await server.RefusedAsync(Ct);
        await UntilAsync(() => mailer.LastFailure is not null);
        var line = Assert.Single(await TroublesAsync(owner));
        Assert.Contains("The mail server refused a letter. Last tried 2026-03-01", line, StringComparison.Ordinal);
        Assert.DoesNotContain("bo@", line, StringComparison.Ordinal);

        server.Refusal = null;
        await UntilAsync(() =>
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            return mailer.LastFailure is null;
        });
        Assert.Equal("Subject", (await server.NextAsync(Ct)).Subject);
        Assert.Empty(await TroublesAsync(owner));
    }

    [Fact]
    public async Task An_act_of_the_future_shows_a_clock_that_went_back()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        await AddActAsync(site, site.Clock.GetUtcNow() + TimeSpan.FromMinutes(4));
        Assert.Empty(await TroublesAsync(owner));
        await AddActAsync(site, site.Clock.GetUtcNow() + TimeSpan.FromMinutes(6));
        var line = Assert.Single(await TroublesAsync(owner));
        Assert.Contains("something of the time 2026-03-01 00:06", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_future_shows_a_clock_that_went_back()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        File.SetLastWriteTimeUtc(Path.Join(site.Content, "post/a.md"), DateTime.UtcNow.AddHours(1));
        await site.RefreshAsync();
        var line = Assert.Single(await TroublesAsync(owner));
        Assert.Contains("post/a.md was saved at", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orange", "The highlight colour orange has a contrast of 1.8 to 1")]
    [InlineData("#e22d30", null)]
    [InlineData("#c4161c", null)]
    [InlineData("#000", null)]
    public async Task A_colour_that_cannot_be_read_is_named_with_the_shade_that_stands_in(string colour, string? told)
    {
        await using var site = TestSite.With(Files, $"Site:Theme:HighlightColor={colour}");
        var lines = await TroublesAsync(site);
        if (told is null)
        {
            Assert.Empty(lines);
            return;
        }

        Assert.Contains(told, Assert.Single(lines), StringComparison.Ordinal);
        var shade = lines[0].Split("have ")[1][..7];

        // What it asks for is what ends it.
        await using var mended = TestSite.With(Files, $"Site:Theme:HighlightColor={shade}");
        Assert.Empty(await TroublesAsync(mended));
    }

    [Fact]
    public async Task Owners_alone_are_told_and_the_dashboard_counts_it()
    {
        await using var site = TestSite.With(Files, "Site:Theme:HighlightColor=orange");
        var owner = await site.SignedInAsync(Role.Owner);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        Assert.Contains("1 problem", NeedsOf(await owner.PageAsync("/admin")), StringComparison.Ordinal);
        Assert.Equal("1", (await owner.PageAsync("/admin")).QuerySelector(".side__count")?.TextContent);
        Assert.DoesNotContain("problem", NeedsOf(await editor.PageAsync("/admin")), StringComparison.Ordinal);
        Assert.Empty(await TroublesAsync(editor));
        owner.Headers["Accept-Language"] = "zh-CN";
        Assert.Contains("主题色 orange", Assert.Single(await TroublesAsync(owner)), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> TroublesAsync(TestSite site) =>
        await TroublesAsync(await site.SignedInAsync(Role.Owner));

    /// <summary>A line each, what it is and what to do.</summary>
    private static async Task<IReadOnlyList<string>> TroublesAsync(Person person)
    {
        var page = await person.PageAsync("/admin/problems");
        return
        [
            .. page.QuerySelectorAll("#site-itself ~ ul li")
                .Select(line => string.Join(' ', line.Children.Select(part => part.TextContent.Trim()))),
        ];
    }

    private static string NeedsOf(IHtmlDocument page) =>
        page.QuerySelector("[aria-labelledby=needs-you]")?.TextContent ?? "";

    private static async Task AddActAsync(TestSite site, DateTimeOffset at)
    {
        await using var scope = await Person.ScopeAsync(site);
        var history = new HistoryDesk(
            scope.ServiceProvider.GetRequiredService<BlogDbContext>(),
            new FakeTimeProvider(at)
        );
        await history.AddAsync(ActKind.SignedIn, "", details: null, Actor.System, Ct);
    }

    /// <summary>What happens behind the requests shows at no other place.</summary>
    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(20, Ct);
        }
    }
}
