using Blog.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Blog.HugoComparison;

/// <summary>What our program makes of the same folder.</summary>
internal static class OurSite
{
    private static readonly HashSet<string> Asked = new(StringComparer.Ordinal) { "redirect", "feed", "sitemap" };

    /// <param name="settings">As on the command line, those that say what Hugo's configuration says.</param>
    /// <param name="theirs">Redirects, feeds and sitemaps are asked for at the addresses where Hugo has them.</param>
    public static async Task<List<Fact>> ReadAsync(
        string site,
        IReadOnlyList<KeyValuePair<string, string>> settings,
        IEnumerable<Fact> theirs
    )
    {
        var data = Directory.CreateTempSubdirectory("blog-data-").FullName;
        var read = SettingsLayers.Read(
            new StartingPoint
            {
                WorkingDirectory = Path.GetFullPath(site),
                ProgramFolder = data,
                Arguments =
                [
                    new("Content:Path", "content"),
                    new("Data:Path", data),
                    new("Site:BaseUrl", "https://example.org/"),
                    new("Urls", "http://127.0.0.1:0"),
                    .. settings,
                ],
            }
        );
        await using var app = BlogApplication.Create(read);
        await app.StartAsync();
        var facts = await new OurFacts(app.Services).ReadAsync();
        facts.AddRange(await AskAsync(app, theirs.Where(fact => Asked.Contains(fact.Kind))));
        await app.StopAsync();
        Directory.Delete(data, recursive: true);
        return facts;
    }

    private static async Task<List<Fact>> AskAsync(WebApplication app, IEnumerable<Fact> questions)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };
        var answers = new List<Fact>();
        foreach (var (kind, address, _) in questions)
        {
            var path = string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (kind == "redirect" && response.Headers.Location is { } target)
            {
                answers.Add(new Fact(kind, address, MachineFile.PathOf(target.OriginalString)));
            }
            else if (kind != "redirect" && response.IsSuccessStatusCode)
            {
                var xml = await response.Content.ReadAsStringAsync();
                answers.Add(new Fact(kind, address, kind == "feed" ? MachineFile.Feed(xml) : MachineFile.Sitemap(xml)));
            }
        }

        return answers;
    }
}
