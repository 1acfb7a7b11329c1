using System.Globalization;
using System.Text;
using Blog.Content;

namespace Blog.Tests.Content;

public sealed class FrontMatterReaderTests
{
    private static readonly ReadingSettings Settings = new(
        TimeZoneInfo.Utc,
        ["tags", "categories"],
        StrictFlags: false,
        MaxBytes: 1024 * 1024
    );

    /// <summary>Front matter that cannot be read, and where the author is sent.</summary>
    public static TheoryData<string, string, int, int> Unreadable =>
        new()
        {
            { "---\ntitle: a\n", "fm-unclosed", 1, 1 },
            { "---\ntitle: a\n...\n", "fm-unclosed", 1, 1 },
            { "----\ntitle: a\n---\n", "fm-unclosed", 1, 1 },
            { "---\ntitle: a\n---x\ntext\n---\n", "fm-unclosed", 1, 1 },
            { "---\n- a\n- b\n---\n", "fm-not-a-map", 2, 1 },
            { "---\njust words\n---\n", "fm-not-a-map", 2, 1 },
            { "---\ntitle: a\n\tdate: 2020-01-01\n---\n", "fm-syntax", 3, 1 },
            { "---\n\ttitle: a\n---\n", "fm-syntax", 2, 1 },
            { "---\ntitle: a: b\n---\n", "fm-syntax", 2, 9 },
            { "---\ntitle: [置顶] 标题\n---\n", "fm-syntax", 2, 13 },
            { "---\ntitle: @x\n---\n", "fm-syntax", 2, 8 },
            { "---\ntitle: `x`\n---\n", "fm-syntax", 2, 8 },
            { "---\ntitle: %x\n---\n", "fm-syntax", 2, 8 },
            { "---\ntitle: *x\n---\n", "fm-syntax", 2, 8 },
            { "---\na: &x [*x]\n---\n", "fm-too-complex", 2, 8 },
        };

    [Theory, MemberData(nameof(Unreadable))]
    public void M3_to_M5_unreadable_front_matter_hides_the_file_and_names_the_place(
        string text,
        string code,
        int line,
        int column
    )
    {
        var reading = Read(text);
        Assert.Null(reading.FrontMatter);
        var problem = Assert.Single(reading.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("a: [")]
    [InlineData("- ")]
    [InlineData("&a [*a, ")]
    [InlineData("? ")]
    [InlineData("\"")]
    [InlineData("!!x ")]
    public void M9_a_hostile_file_costs_neither_time_nor_stack(string bomb)
    {
        var text = "---\ntags: " + string.Concat(Enumerable.Repeat(bomb, 60_000 / bomb.Length)) + "\n---\n";
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var reading = Read(text);
        Assert.Null(reading.FrontMatter);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void M9_what_aliases_expand_to_counts()
    {
        var lines = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 9; level++)
        {
            var alias = $"*a{level - 1}";
            lines.Append(
                CultureInfo.InvariantCulture,
                $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat(alias, 10))}]\n"
            );
        }

        var reading = Read(lines + "---\n");
        Assert.Null(reading.FrontMatter);
        Assert.Equal("fm-too-complex", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void Front_matter_over_64_KiB_is_too_complex() =>
        Assert.Equal("fm-too-complex", Read("---\ntitle: " + new string('x', 65 * 1024) + "\n---\n").Problems[0].Code);

    [Fact]
    public void F28_a_file_over_the_limit_is_too_large() =>
        Assert.Equal("too-large", Read(new string('x', 1024 * 1024 + 1)).Problems[0].Code);

    [Fact]
    public void F21_bytes_that_are_no_text_are_named_with_their_place()
    {
        byte[] bytes = [.. "---\ntitle: a\n---\nab"u8, 0xFF, .. "c"u8];
        var problem = Assert.Single(new FrontMatterReader(Settings).Read(bytes, "post/a.md").Problems);
        Assert.Equal(("encoding", 4, 3), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void F20_a_file_in_UTF_16_is_read() =>
        Assert.Equal("标题", Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("---\ntitle: 标题\n---\n")])?.Title);

    [Theory]
    [InlineData("\uFEFF---\ntitle: a\n---\n")]
    [InlineData("---\r\ntitle: a\r\n---\r\n")]
    [InlineData("---\rtitle: a\r---\r")]
    [InlineData("\n \n---  \ntitle: a\n---\t\nbody")]
    [InlineData("---\nTITLE: a\n---")]
    [InlineData("---\ntitle: b\ntitle: a\n---\n")]
    [InlineData("---\nTitle: b\ntitle: a\n---\n")]
    [InlineData("---\ntitle: a # b\n---\n")]
    [InlineData("---\ntitle: !x a\n---\n")]
    [InlineData("---\n<<: {title: a}\n---\n")]
    [InlineData("---\n<<: {title: b}\ntitle: a\n---\n")]
    [InlineData("---\nx: &t a\ntitle: *t\n---\n")]
    public void Front_matter_is_read_however_it_is_spelled(string text) =>
        Assert.Equal("a", Read(text).FrontMatter?.Title);

    [Theory]
    [InlineData("title: 123", "123")]
    [InlineData("title: 1.50", "1.50")]
    [InlineData("title: 012", "012")]
    [InlineData("title: 2020-01-01", "2020-01-01")]
    [InlineData("title: yes", "true")]
    [InlineData("title: \"yes\"", "yes")]
    [InlineData("title: ~", "")]
    [InlineData("title: [a]", "")]
    [InlineData("tags: []", "")]
    public void A_title_is_text_whatever_it_looks_like(string line, string title) =>
        Assert.Equal(title, ReadLines(line).FrontMatter?.Title);

    [Fact]
    public void M2_empty_front_matter_is_front_matter()
    {
        var reading = Read("---\n---\nbody");
        Assert.NotNull(reading.FrontMatter);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("", "no-front-matter")]
    [InlineData("just text", "no-front-matter")]
    public void F23_a_file_without_front_matter_is_a_page(string text, string code)
    {
        var reading = Read(text);
        Assert.NotNull(reading.FrontMatter);
        Assert.Equal((code, Severity.Info), (Assert.Single(reading.Problems).Code, reading.Problems[0].Severity));
    }

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("draft: yes", true)]
    [InlineData("draft: 2", true)]
    [InlineData("draft: \"T\"", true)]
    [InlineData("draft: False", false)]
    [InlineData("draft: off", false)]
    [InlineData("draft: 0", false)]
    [InlineData("draft: \"\"", false)]
    [InlineData("draft: null", false)]
    [InlineData("draft: \"FALSE\"", false)]
    [InlineData("published: false", true)]
    [InlineData("published: true", false)]
    [InlineData("published: 2020-01-01", false)]
    [InlineData("published: false\ndraft: false", false)]
    public void A_draft_is_what_Hugo_takes_for_one(string lines, bool isDraft)
    {
        var page = ReadLines(lines).FrontMatter;
        Assert.Equal(isDraft, page?.IsDraft);
        Assert.Equal(false, page?.IsHiddenByFault);
    }

    [Theory]
    [InlineData("draft: faise", "draft-value", 2, 8)]
    [InlineData("draft: \"yes\"", "draft-value", 2, 8)]
    [InlineData("draft: 1.5", "draft-value", 2, 8)]
    [InlineData("draft: [true]", "draft-value", 2, 8)]
    [InlineData("publishDate: soon", "date-unreadable", 2, 14)]
    [InlineData("expiryDate: 2025/01/31", "date-unreadable", 2, 13)]
    public void A_value_that_decides_visibility_and_cannot_be_read_hides_the_page(
        string line,
        string code,
        int at,
        int column
    )
    {
        var reading = ReadLines(line);
        Assert.Equal(true, reading.FrontMatter?.IsHiddenByFault);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(
            (code, Severity.Error, at, column),
            (problem.Code, problem.Severity, problem.Line, problem.Column)
        );
    }

    [Theory]
    [InlineData("date: 2025-1-3", "date-unreadable", Severity.Warning)]
    [InlineData("date: [2025-01-03]", "date-unreadable", Severity.Warning)]
    [InlineData("date: 20250131", "date-looks-numeric", Severity.Warning)]
    [InlineData("title: {a: b}", "title-type", Severity.Warning)]
    [InlineData("tags: {a: b}", "list-type", Severity.Warning)]
    [InlineData("tags: [y]", "yaml-boolean-term", Severity.Info)]
    [InlineData("menu: 3", "menu-type", Severity.Warning)]
    [InlineData("weight: abc", "weight-value", Severity.Warning)]
    [InlineData("thumbnail: {alt: x}", "thumbnail-src", Severity.Warning)]
    [InlineData("post_meta: [date, nope]", "meta-unknown", Severity.Warning)]
    [InlineData("toc: \"true\"", "flag-quoted", Severity.Info)]
    [InlineData("sidebar: flase", "flag-value", Severity.Warning)]
    [InlineData("authorbox: maybe", "flag-value", Severity.Warning)]
    [InlineData("widgets: search", "widgets-type", Severity.Warning)]
    [InlineData("widgets: [nope]", "widget-unknown", Severity.Warning)]
    [InlineData("title: !x a", "yaml-tag", Severity.Info)]
    [InlineData("a: 1\nA: 2", "fm-duplicate-key", Severity.Warning)]
    [InlineData("draft: false\npublished: true", "draft-and-published", Severity.Warning)]
    public void Any_other_bad_value_is_named_and_the_page_is_served(string lines, string code, Severity severity)
    {
        var reading = ReadLines(lines);
        Assert.Equal(false, reading.FrontMatter?.IsHiddenByFault);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((code, severity), (problem.Code, problem.Severity));
        Assert.True(problem is { File: "post/a.md", Line: >= 2, Column: >= 1 });
    }

    [Theory]
    [InlineData("sidebar: left")]
    [InlineData("sidebar: \"right\"")]
    [InlineData("toc: \"\"")]
    [InlineData("menu: \"\"\nthumbnail: \"\"\nlead: \"\"")]
    [InlineData("widgets: []")]
    [InlineData("anything: {goes: [here, 1]}")]
    public void What_authors_rightly_write_is_no_problem(string lines) => Assert.Empty(ReadLines(lines).Problems);

    [Fact]
    public void Every_key_of_a_real_post_has_its_property()
    {
        var page = ReadLines(
            """
            title: "一篇文章的标题：副题？"
            date: "2025-01-31 14:20:47"
            summary: "两句话的摘要..."
            categories:
              - "notes"
            lang:
              - "zh-CN"
            translations:
              - "zh-CN"
            tags:
              - "one"
              - Two Words
            menu: ""
            thumbnail: ""
            lead: ""
            comments: false
            authorbox: false
            pager: true
            toc: false
            mathjax: false
            sidebar: "right"
            widgets:
              - "search"
              - "recent"
              - "taglist"
            postid: 17
            """
        ).FrontMatter;
        Assert.NotNull(page);
        Assert.Equal("一篇文章的标题：副题？", page.Title);
        Assert.Equal(new DateTimeOffset(2025, 1, 31, 14, 20, 47, TimeSpan.Zero), page.Date);
        Assert.Equal("两句话的摘要...", page.Summary);
        Assert.Equal(["notes"], page.Categories);
        Assert.Equal(["one", "Two Words"], page.Tags);
        Assert.Equal("zh-CN", page.Lang);
        Assert.IsType<FrontMatterList>(page.Translations);
        Assert.Empty(page.Menu);
        Assert.Null(page.Thumbnail);
        Assert.Null(page.Lead);
        Assert.Equal(FlagShape.False, page.Comments.Shape);
        Assert.Equal(FlagShape.False, page.AuthorBox.Shape);
        Assert.Equal(FlagShape.True, page.Pager.Shape);
        Assert.Equal(FlagShape.False, page.Toc.Shape);
        Assert.Equal(FlagShape.False, page.MathJax.Shape);
        Assert.Equal("right", page.Sidebar.Text);
        Assert.Equal(["search", "recent", "taglist"], page.Widgets);
        Assert.Equal(["postid"], page.Params.Keys);
    }

    [Fact]
    public void A_value_knows_where_it_stands_in_the_file()
    {
        const string text = "---\r\ntitle: 标题\r\ntags: [a, \"b c\"] # why\r\n---\r\n";
        var problems = System.Collections.Immutable.ImmutableArray.CreateBuilder<Problem>();
        var tree = FrontMatterReader.ReadTree(text, FrontMatterBlock.Find(text), "a.md", problems);

        var title = tree.Find("title");
        var tags = Assert.IsType<FrontMatterList>(tree.Find("tags")?.Value);
        Assert.Equal("title", Slice(title?.KeySpan));
        Assert.Equal("标题", Slice(title?.Value.Span));
        Assert.Equal("[a, \"b c\"]", Slice(tags.Span));
        Assert.Equal(["a", "\"b c\""], tags.Items.Select(item => Slice(item.Span)));
        Assert.Equal((3, 11), (tags.Items[1].Span.Line, tags.Items[1].Span.Column));

        static string Slice(SourceMark? span) => span is { } mark ? text[mark.Start..mark.End] : "";
    }

    private static FrontMatterReading ReadLines(string lines) => Read($"---\n{lines}\n---\n");

    private static FrontMatterReading Read(string text) =>
        new FrontMatterReader(Settings).Read(Encoding.UTF8.GetBytes(text), "post/a.md");

    private static FrontMatter? Read(byte[] bytes) =>
        new FrontMatterReader(Settings).Read(bytes, "post/a.md").FrontMatter;

    [Theory]
    [InlineData("n", "n")]
    [InlineData("Y", "y")]
    [InlineData("on", "on")]
    [InlineData("yes", "yes")]
    [InlineData("no", "no")]
    [InlineData("True", "true")]
    [InlineData("1", "1")]
    [InlineData("012", "012")]
    [InlineData("2020-01-01", "2020-01-01")]
    public void M8_a_key_of_the_page_is_text(string key, string param)
    {
        var reading = new FrontMatterReader(ReadingSettings.Of(new SiteSettings(), new ContentSettings())).Read(
            System.Text.Encoding.UTF8.GetBytes($"---\n{key}: v\n---\n"),
            "a.md"
        );
        Assert.Equal(param, Assert.Single(reading.FrontMatter?.Params ?? []).Key);
    }

    [Fact]
    public void M8_a_key_within_a_map_is_the_boolean_that_it_reads_as()
    {
        var reading = new FrontMatterReader(ReadingSettings.Of(new SiteSettings(), new ContentSettings())).Read(
            "---\nsub: {n: 1, yes: 2}\n---\n"u8,
            "a.md"
        );
        var map = Assert.IsType<FrontMatterMap>(reading.FrontMatter?.Params["sub"]);
        Assert.Equal(["false", "true"], map.Entries.Select(entry => entry.Key));
    }
}
