using Blog.Tests.Support;

namespace Blog.Tests.Pages;

/// <summary>Every cell of the tables of content-contract.md 3, on the page that a reader gets.</summary>
public sealed class FlagTests
{
    private const string Absent = "(absent)";

    private static readonly string[] Values =
    [
        Absent,
        "true",
        "false",
        "\"true\"",
        "\"false\"",
        "\"\"",
        "null",
        "[]",
        "0",
        "1",
        "\"left\"",
        "\"right\"",
        "\"off\"",
        "\"flase\"",
    ];

    /// <summary>Shown or not for each of <see cref="Values"/>, in their order: 1 and 0.</summary>
    public static TheoryData<string, string, string, bool> Switches
    {
        get
        {
            var cells = new TheoryData<string, string, string, bool>();
            foreach (var flag in new[] { "authorbox", "pager", "toc" })
            {
                Add(flag, "false", "01011000011111");
                Add(flag, "true", "11011000011111");
            }

            Add("mathjax", "false", "01000000000000");
            Add("mathjax", "true", "11000000000000");
            Add("comments", "true", "11011111111111");
            return cells;

            void Add(string flag, string site, string shown)
            {
                for (var index = 0; index < Values.Length; index++)
                {
                    cells.Add(flag, Values[index], site, shown[index] == '1');
                }
            }
        }
    }

    /// <summary>n, r and l for each of <see cref="Values"/>, in their order.</summary>
    public static TheoryData<string, string, string> Sides
    {
        get
        {
            var cells = new TheoryData<string, string, string>();
            Add("none", "nrnrrnnnnrlrrr");
            Add("right", "rrnrrrrrrrlrrr");
            Add("left", "lrnrrllllrlrrr");
            return cells;

            void Add(string site, string sides)
            {
                for (var index = 0; index < Values.Length; index++)
                {
                    cells.Add(
                        Values[index],
                        site,
                        sides[index] switch
                        {
                            'n' => "none",
                            'l' => "left",
                            _ => "right",
                        }
                    );
                }
            }
        }
    }

    /// <summary>The widgets of a page by what its front matter says, where the site shows search, recent and taglist.</summary>
    public static TheoryData<string, string> WidgetLists =>
        new()
        {
            { Absent, "search recent taglist" },
            { "[]", "search recent taglist" },
            { "null", "search recent taglist" },
            { "\"\"", "search recent taglist" },
            { "[\"recent\",\"search\"]", "recent search" },
            { "[recent, recent]", "recent recent" },
            { "false", "" },
            { "\"search\"", "search" },
            { "[search, nope]", "search" },
            { "[Search]", "search" },
            { "[null]", "" },
            { "{a: b}", "search recent taglist" },
        };

    [Theory, MemberData(nameof(Switches))]
    public async Task A_flag_shows_its_part_as_the_table_says(string flag, string value, string site, bool isShown)
    {
        await using var blog = Blog(Line(flag, value), $"Site:Defaults:{flag}={site}");
        var page = await blog.PageAsync("/post/b/");
        var part = page.QuerySelector(
            flag switch
            {
                "authorbox" => ".authorbox",
                "pager" => ".pager",
                "toc" => "#TableOfContents",
                "mathjax" => ".math",
                _ => "#comments",
            }
        );
        Assert.Equal(isShown, part is not null);
    }

    [Theory, MemberData(nameof(Sides))]
    public async Task A_sidebar_stands_where_the_table_says(string value, string site, string side)
    {
        await using var blog = Blog(Line("sidebar", value), $"Site:Sidebar:Single={site}");
        var sidebar = (await blog.PageAsync("/post/b/")).QuerySelector("aside.sidebar");
        var shown =
            sidebar is null ? "none"
            : sidebar.ClassList.Contains("sidebar--left") ? "left"
            : "right";
        Assert.Equal(side, shown);
    }

    [Theory, MemberData(nameof(WidgetLists))]
    public async Task A_sidebar_shows_the_widgets_of_the_page_in_its_order(string value, string widgets)
    {
        await using var blog = Blog(
            Line("widgets", value),
            "Site:Sidebar:Widgets:0=search",
            "Site:Sidebar:Widgets:1=recent",
            "Site:Sidebar:Widgets:2=taglist"
        );
        var shown = (await blog.PageAsync("/post/b/"))
            .QuerySelectorAll("aside .widget")
            .Select(widget => widget.ClassList[widget.ClassList.Length - 1]["widget-".Length..]);
        Assert.Equal(widgets, string.Join(' ', shown));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Comments_that_a_page_says_nothing_of_are_as_the_site_says(string site, bool isShown)
    {
        await using var blog = Blog("", $"Site:Defaults:Comments={site}");
        Assert.Equal(isShown, (await blog.PageAsync("/post/b/")).QuerySelector("#comments") is not null);
    }

    [Fact]
    public async Task Strict_flags_read_quoted_words_as_their_booleans()
    {
        await using var blog = Blog("toc: \"false\"\nauthorbox: \"no\"\ncomments: \"off\"", "Content:StrictFlags=true");
        var page = await blog.PageAsync("/post/b/");
        Assert.Empty(page.QuerySelectorAll("#TableOfContents, .authorbox, #comments"));
    }

    [Theory]
    [InlineData("comments", "false", "#comments", false)]
    [InlineData("authorbox", "false", ".authorbox", false)]
    [InlineData("pager", "false", ".pager", false)]
    [InlineData("toc", "true", "#TableOfContents", true)]
    [InlineData("mathjax", "true", ".math", true)]
    [InlineData("sidebar", "false", "aside", false)]
    [InlineData("sidebar", "left", ".sidebar--left", true)]
    [InlineData("widgets", "[recent]", ".widget-search", false)]
    public async Task A_flag_flipped_in_the_file_flips_the_page(string flag, string value, string part, bool isShown)
    {
        await using var blog = Blog("");
        Assert.Equal(!isShown, (await blog.PageAsync("/post/b/")).QuerySelector(part) is not null);

        await blog.WriteAsync("post/b.md", Post(Line(flag, value)));

        Assert.Equal(isShown, (await blog.PageAsync("/post/b/")).QuerySelector(part) is not null);
    }

    private static string Line(string flag, string value) => value == Absent ? "" : $"{flag}: {value}";

    private static TestSite Blog(string lines, params string[] settings) =>
        TestSite.With(
            $"""
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            tags: [t]
            ---
            === post/b.md
            {Post(lines)}
            """,
            ["Site:Author:Name=Ana", .. settings]
        );

    private static string Post(string lines) =>
        $"""
            ---
            title: B
            date: 2026-02-01
            {lines}
            ---
            Sum \(x\).

            ## Part
            """;
}
