using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Cli;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_is_told_with_its_file_and_each_value_with_where_it_comes_from()
    {
        var file = _folder.Write("appsettings.json", "{ \"Site\": {\n\"Defaults\": { \"Pager\": false } } }");
        Write(
            "post/tea.md",
            "---\ntitle: Tea\ndate: 2026-01-02\ntoc: true\nsidebar: left\nwidgets: [recent]\nbuild: {list: false}\n---\n"
        );

        var (code, output, error) = await ExplainAsync("/post/tea/", "--Site:DateFormat=2006");

        Assert.Equal((0, ""), (code, error));
        var rows = RowsOf(output);
        Assert.Equal("page", rows["kind"]);
        Assert.Equal("/post/tea/", rows["address"]);
        Assert.Equal("post/tea.md", rows["file"]);
        Assert.Equal("en", rows["language"]);
        Assert.Equal("shown", rows["state"]);
        Assert.Equal("Tea | post/tea.md:2", rows["title"]);
        Assert.Equal("2026-01-02 00:00:00 +00:00 | post/tea.md:3", rows["date"]);
        Assert.Equal("post | the folder", rows["type"]);
        Assert.Equal("on | post/tea.md:4", rows["toc"]);
        Assert.Equal("off | Site:Defaults:Pager, " + file + ":2", rows["pager"]);
        Assert.Equal("on | Site:Defaults:Comments, built in", rows["comments"]);
        Assert.Equal("left | post/tea.md:5", rows["sidebar"]);
        Assert.Equal("recent | post/tea.md:6", rows["widgets"]);
        Assert.Equal("date, categories | Site:PostMeta, built in", rows["post_meta"]);
        Assert.Equal("never | post/tea.md:7", rows["build.list"]);
        Assert.Equal("2006 | command line", rows["Site:DateFormat"]);
    }

    [Fact]
    public async Task A_page_of_another_language_is_told_with_what_that_language_says()
    {
        Write("post/tea.zh-cn.md", "---\ntitle: 茶\n---\n");
        Write("_index.zh-cn.md", "---\ndraft: true\n---\n");
        _folder.Write(
            "appsettings.json",
            "{ \"Site\": { \"Languages\": { \"en\": { \"Weight\": 1 }, \"zh-CN\": { \"Weight\": 2 } } } }"
        );

        var rows = RowsOf((await ExplainAsync("/zh-cn/post/tea/", "--Site:Languages:zh-CN:DateFormat=2006")).Output);

        Assert.Equal("post/tea.zh-cn.md", rows["file"]);
        Assert.Equal("zh-cn", rows["language"]);
        Assert.Equal("hidden: its section is (_index.zh-cn.md)", rows["state"]);
        Assert.Equal("2006 | command line", rows["Site:Languages:zh-CN:DateFormat"]);
    }

    [Theory]
    [InlineData("post/tea.md")]
    [InlineData("content/post/tea.md")]
    [InlineData("https://example.org/post/tea/?a=b#c")]
    [InlineData("post/tea/")]
    public async Task A_page_is_found_by_file_and_by_address(string asked)
    {
        Write("post/tea.md", "---\ntitle: Tea\n---\n");
        var (code, output, _) = await ExplainAsync(asked);
        Assert.Equal((0, "/post/tea/", "post/tea.md"), (code, RowsOf(output)["address"], RowsOf(output)["file"]));
    }

    [Theory]
    [InlineData("draft: true", "hidden: a draft (post/tea.md:2)")]
    [InlineData("date: 2999-01-02", "hidden until 2999-01-02 00:00:00 +00:00 (post/tea.md:2)")]
    [InlineData("expiryDate: 2001-01-02", "hidden since 2001-01-02 00:00:00 +00:00 (post/tea.md:2)")]
    [InlineData("draft: perhaps", "hidden: a value that decides it cannot be read")]
    public async Task A_hidden_page_is_found_by_its_address_and_told_why(string line, string state)
    {
        Write("post/tea.md", $"---\n{line}\n---\n");
        foreach (var asked in (string[])["/post/tea/", "post/tea.md"])
        {
            var (code, output, _) = await ExplainAsync(asked);
            Assert.Equal((0, "page", state), (code, RowsOf(output)["kind"], RowsOf(output)["state"]));
        }
    }

    [Fact]
    public async Task A_page_of_a_hidden_section_names_the_index()
    {
        Write("post/_index.md", "---\ndraft: true\n---\n");
        Write("post/tea.md", "---\ntitle: Tea\n---\n");
        Assert.Equal(
            "hidden: its section is (post/_index.md)",
            RowsOf((await ExplainAsync("/post/tea/")).Output)["state"]
        );
        Assert.Equal("hidden: a draft (post/_index.md:2)", RowsOf((await ExplainAsync("/post/")).Output)["state"]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_a_page_is_told_with_its_problem()
    {
        Write("post/tea.md", "---\ntitle: a: b\n---\n");
        var (code, output, _) = await ExplainAsync("post/tea.md");
        Assert.Equal((0, "hidden: the file cannot be a page"), (code, RowsOf(output)["state"]));
        Assert.Contains("post/tea.md:2:9: error:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "home", "_index.md", "Home")]
    [InlineData("/post/", "section", "", "List")]
    [InlineData("/tags/", "taxonomy", "", "List")]
    [InlineData("/tags/green/", "term", "", "List")]
    public async Task A_list_is_told_with_its_kind_and_its_side(string address, string kind, string file, string side)
    {
        Write("_index.md", "---\nwidgets: [search]\n---\nHello.\n");
        Write("post/tea.md", "---\ntags: [green]\n---\n");
        var (code, output, _) = await ExplainAsync(address);
        var rows = RowsOf(output);
        Assert.Equal((0, kind, file), (code, rows["kind"], rows.GetValueOrDefault("file", "")));
        Assert.Equal($"right | Site:Sidebar:{side}, built in", rows["sidebar"]);
        Assert.Equal("10 | built in", rows["Site:PageSize"]);
        Assert.Equal(file.Length > 0, rows["widgets"] == "search | _index.md:2");
    }

    [Fact]
    public async Task Files_other_spellings_and_own_addresses_are_told()
    {
        _folder.Write("static/img/a.png", "x");
        Write("post/tea/index.md", "---\ntitle: Tea\n---\n");
        Write("post/tea/b.png", "x");
        Write("post/cake/index.md", "---\ndraft: true\n---\n");
        Write("post/cake/c.png", "x");
        Assert.Equal("static file", await KindOfAsync("/img/a.png"));
        Assert.Equal("static file", await KindOfAsync("static/img/a.png"));
        Assert.Equal("file", await KindOfAsync("/post/tea/b.png"));
        Assert.Equal("redirect", await KindOfAsync("/Post//Tea"));
        Assert.Equal("the program's own", await KindOfAsync("/search/"));
        Assert.Equal("hidden: its page is", RowsOf((await ExplainAsync("/post/cake/c.png")).Output)["state"]);
    }

    [Fact]
    public async Task Nothing_at_an_address_is_1()
    {
        _folder.Make("content");
        Assert.Equal((1, "", "Nothing stands at /nowhere/.\n"), await ExplainAsync("/nowhere/"));
    }

    [Fact]
    public async Task Without_a_folder_it_cannot_run() => Assert.Equal(2, (await ExplainAsync("/")).Code);

    [Fact]
    public async Task Json_says_the_same()
    {
        Write("post/tea.md", "---\ntoc: true\n---\n");
        var (code, output, _) = await ExplainAsync("/post/tea/", "--format", "json");
        Assert.Equal(0, code);
        using var told = JsonDocument.Parse(output);
        Assert.Equal("post/tea.md", told.RootElement.GetProperty("file").GetString());
        Assert.Contains(
            told.RootElement.GetProperty("values").EnumerateArray(),
            value =>
                value.GetProperty("name").GetString() == "toc"
                && value.GetProperty("from").GetString() == "post/tea.md:2"
        );
    }

    private void Write(string path, string text) => _folder.Write("content/" + path, text);

    private async Task<string> KindOfAsync(string asked) => RowsOf((await ExplainAsync(asked)).Output)["kind"];

    /// <summary>By name: the value, and where it comes from behind a bar.</summary>
    private static Dictionary<string, string> RowsOf(string output) =>
        output
            .Split('\n')
            .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length > 1)
            .ToDictionary(parts => parts[0], parts => string.Join(" | ", parts[1..]), StringComparer.Ordinal);

    private Task<(int Code, string Output, string Error)> ExplainAsync(params string[] arguments) =>
        Commands.RunAsync(_folder, ["explain", .. arguments]);
}
