using AngleSharp.Html.Dom;
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

    /// <summary>What the sidebar's widgets are by a page's front matter, where the site shows search, recent and taglist.</summary>
    private static readonly (string Value, string Widgets)[] WidgetLists =
    [
        (Absent, "search recent taglist"),
        ("[]", "search recent taglist"),
        ("null", "search recent taglist"),
        ("\"\"", "search recent taglist"),
        ("[\"recent\",\"search\"]", "recent search"),
        ("[recent, recent]", "recent recent"),
        ("false", ""),
        ("\"search\"", "search"),
        ("[search, nope]", "search"),
        ("[Search]", "search"),
        ("[null]", ""),
        ("{a: b}", "search recent taglist"),
    ];

    /// <param name="shown">Shown or not for each of <see cref="Values"/>, in their order: 1 and 0.</param>
    [Theory]
    [InlineData("authorbox", "false", "01011000011111")]
    [InlineData("authorbox", "true", "11011000011111")]
    [InlineData("pager", "false", "01011000011111")]
    [InlineData("pager", "true", "11011000011111")]
    [InlineData("toc", "false", "01011000011111")]
    [InlineData("toc", "true", "11011000011111")]
    [InlineData("mathjax", "false", "01000000000000")]
    [InlineData("mathjax", "true", "11000000000000")]
    [InlineData("comments", "true", "11011111111111")]
    public async Task A_flag_shows_its_part_as_the_table_says(string flag, string site, string shown)
    {
        await using var blog = Blog(Values.Select(value => Line(flag, value)), $"Site:Defaults:{flag}={site}");
        var part = flag switch
        {
            "authorbox" => ".authorbox",
            "pager" => ".pager",
            "toc" => "#TableOfContents",
            "mathjax" => ".math",
            _ => "#comments",
        };
        var found = await EachAsync(blog, Values, page => page.QuerySelector(part) is null ? "0" : "1");
        Assert.Equal(shown, string.Concat(found));
    }

    /// <param name="sides">n, r and l for each of <see cref="Values"/>, in their order.</param>
    [Theory]
    [InlineData("none", "nrnrrnnnnrlrrr")]
    [InlineData("right", "rrnrrrrrrrlrrr")]
    [InlineData("left", "lrnrrllllrlrrr")]
    public async Task A_sidebar_stands_where_the_table_says(string site, string sides)
    {
        await using var blog = Blog(Values.Select(value => Line("sidebar", value)), $"Site:Sidebar:Single={site}");
        var found = await EachAsync(
            blog,
            Values,
            page =>
                page.QuerySelector("aside.sidebar") is not { } sidebar ? "n"
                : sidebar.ClassList.Contains("sidebar--left") ? "l"
                : "r"
        );
        Assert.Equal(sides, string.Concat(found));
    }

    [Fact]
    public async Task A_sidebar_shows_the_widgets_of_the_page_in_its_order()
    {
        await using var blog = Blog(
            WidgetLists.Select(list => Line("widgets", list.Value)),
            "Site:Sidebar:Widgets:0=search",
            "Site:Sidebar:Widgets:1=recent",
            "Site:Sidebar:Widgets:2=taglist"
        );
        var found = await EachAsync(
            blog,
            WidgetLists,
            page =>
                string.Join(
                    ' ',
                    page.QuerySelectorAll("aside .widget")
                        .Select(widget => widget.ClassList[widget.ClassList.Length - 1]["widget-".Length..])
                )
        );
        Assert.Equal(WidgetLists, WidgetLists.Zip(found, (list, widgets) => (list.Value, widgets)));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Comments_that_a_page_says_nothing_of_are_as_the_site_says(string site, bool isShown)
    {
        await using var blog = Blog("", $"Site:Defaults:Comments={site}");
        Assert.Equal(isShown, (await blog.PageAsync("/post/b0/")).QuerySelector("#comments") is not null);
    }

    [Fact]
    public async Task Strict_flags_read_quoted_words_as_their_booleans()
    {
        await using var blog = Blog("toc: \"false\"\nauthorbox: \"no\"\ncomments: \"off\"", "Content:StrictFlags=true");
        var page = await blog.PageAsync("/post/b0/");
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
        Assert.Equal(!isShown, (await blog.PageAsync("/post/b0/")).QuerySelector(part) is not null);

        await blog.WriteAsync("post/b0.md", Post(Line(flag, value)));

        Assert.Equal(isShown, (await blog.PageAsync("/post/b0/")).QuerySelector(part) is not null);
    }

    private static string Line(string flag, string value) => value == Absent ? "" : $"{flag}: {value}";

    /// <summary>What is found on the page of each post, which is named by its place.</summary>
    private static async Task<List<string>> EachAsync<T>(TestSite blog, T[] posts, Func<IHtmlDocument, string> find)
    {
        var found = new List<string>();
        for (var number = 0; number < posts.Length; number++)
        {
            found.Add(find(await blog.PageAsync($"/post/b{number}/")));
        }

        return found;
    }

    private static TestSite Blog(string lines, params string[] settings) => Blog([lines], settings);

    /// <summary>A post for each, <c>post/b0.md</c> and on, and one more beside them.</summary>
    private static TestSite Blog(IEnumerable<string> posts, params string[] settings) =>
        TestSite.With(
            $"""
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            tags: [t]
            ---
            {string.Join('\n', posts.Select((lines, number) => $"=== post/b{number}.md\n{Post(lines)}"))}
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
