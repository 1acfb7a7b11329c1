using System.Text.Json;
using Blog.Cli;
using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Cli;

public sealed class SettingsCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_setting_is_told_with_what_holds_and_where_it_comes_from()
    {
        var file = _folder.Write(
            "appsettings.json",
            """
            { "Site": {
              "Title": "My tea",
              "Menus": { "Main": [ { "Name": "Home", "Url": "/" } ] },
              "Sidebar": { "Widgets": [ "recent" ] } } }
            """
        );
        var saved = _folder.Write("data/settings.json", """{ "Site": { "PageSize": 7 } }""");
        Directory.CreateDirectory(_folder.At("static"));

        var (code, output, error) = await Commands.RunAsync(_folder, "settings", "--Comments:Moderation=all");

        Assert.Equal((ExitCode.Done, ""), (code, error));
        var rows = RowsOf(output);
        Assert.Equal("My tea | " + file + ":2", rows["Site:Title"]);
        Assert.Equal("Home | " + file + ":3", rows["Site:Menus:Main:0:Name"]);
        Assert.Equal("recent | " + file + ":4", rows["Site:Sidebar:Widgets:0"]);
        Assert.DoesNotContain("Site:Sidebar:Widgets:1", rows.Keys);
        Assert.Equal("7 | " + saved + ":1", rows["Site:PageSize"]);
        Assert.Equal("All | command line", rows["Comments:Moderation"]);
        Assert.Equal("tags | built in", rows["Site:Taxonomies:tag"]);
        Assert.Equal("none | built in", rows["Site:Csp:Script"]);
        Assert.Equal("none | built in", rows["Email:Password"]);
        Assert.Equal($"{_folder.At("static")} | built in", rows["Content:StaticPath"]);
        Assert.Equal("http://localhost:5000 | built in", rows["Urls"]);
        Expect.Nothing(
            SettingsCatalogue
                .All.Select(shape => shape.Key)
                .Where(key => !rows.ContainsKey(key) && !rows.Keys.Any(row => SettingsCatalogue.IsOf(row, key)))
        );
    }

    [Fact]
    public async Task Secrets_are_told_as_set_and_never_shown()
    {
        const string Secret = "open sesame";
        _folder.Write(
            "appsettings.json",
            $$"""{ "Email": { "Password": "{{Secret}}" }, "ConnectionStrings": { "Blog": "Data Source=x.db;Password={{Secret}}" } }"""
        );
        var text = await Commands.RunAsync(_folder, "settings");
        var json = await Commands.RunAsync(_folder, "settings", "--format", "json");
        Assert.DoesNotContain(Secret, text.Output + text.Error + json.Output + json.Error, StringComparison.Ordinal);
        Assert.Equal(
            $"set, not shown | {_folder.At("appsettings.json")}:1",
            RowsOf(text.Output)["ConnectionStrings:Blog"]
        );

        using var read = JsonDocument.Parse(json.Output);
        var all = read.RootElement.EnumerateArray().ToDictionary(one => one.GetProperty("key").GetString() ?? "");
        Assert.Equal(JsonValueKind.Null, all["Email:Password"].GetProperty("value").ValueKind);
        Assert.True(all["Email:Password"].GetProperty("isSet").GetBoolean());
        Assert.Equal("10", all["Site:PageSize"].GetProperty("value").GetString());
        Assert.Equal("built in", all["Site:PageSize"].GetProperty("from").GetString());
        Assert.False(all["Site:BaseUrl"].GetProperty("isSet").GetBoolean());
    }

    private static Dictionary<string, string> RowsOf(string output) =>
        output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[0], cells => string.Join(" | ", cells[1..]));
}
