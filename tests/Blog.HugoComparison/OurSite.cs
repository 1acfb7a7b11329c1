using AngleSharp.Html.Parser;
using Blog.Content;
using Blog.Content.Markup;
using Blog.Hosting;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.HugoComparison;

/// <summary>What our program makes of the same folder.</summary>
internal static class OurSite
{
    /// <param name="settings">As on the command line, those that say what Hugo's configuration says.</param>
    public static async Task<List<Fact>> ReadAsync(string site, IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        var data = Directory.CreateTempSubdirectory("blog-data-").FullName;
        var read = SettingsLayers.Read(
            new StartingPoint
            {
                WorkingDirectory = data,
                ProgramFolder = data,
                Arguments =
                [
                    new("Content:Path", Path.Join(site, "content")),
                    new("Data:Path", data),
                    new("Site:BaseUrl", "https://example.org/"),
                    new("Urls", "http://127.0.0.1:0"),
                    .. settings,
                ],
            }
        );
        await using var app = BlogApplication.Create(read);
        await app.StartAsync();
        var facts = await FactsOfAsync(app);
        await app.StopAsync();
        Directory.Delete(data, recursive: true);
        return facts;
    }

    private static async Task<List<Fact>> FactsOfAsync(WebApplication app)
    {
        var site =
            app.Services.GetRequiredService<LiveSite>().Current ?? throw new InvalidOperationException("No site.");
        var bodies = app.Services.GetRequiredService<BodyDesk>();
        var excerpts = app.Services.GetRequiredService<Excerpts>();
        var facts = new List<Fact>();
        foreach (var address in site.Addresses)
        {
            switch (site.Find(address))
            {
                case Destination.ToPage { Page: var page }:
                    await AddPageAsync(page);
                    break;
                case Destination.ToList { List: var list }:
                    await AddListAsync(list);
                    break;
            }
        }

        return facts;

        async Task AddPageAsync(ContentPage page)
        {
            var path = page.Address.Path;
            var body = await BodyAsync(page.Body);
            var neighbours = site.Languages[0].NeighboursOf(page);
            facts.Add(new Fact("address", path, "is there"));
            facts.Add(new Fact("title", path, page.Title));
            facts.AddRange(Structure.FactsOf(path, body.Html));
            facts.Add(new Fact("date", path, page.PublishedAt is { } date ? DateText.Iso(date) : ""));
            var toc = new HtmlParser().ParseDocument(TocRenderer.Render(body.Headings, site.Settings.Markup) ?? "");
            facts.Add(
                new Fact(
                    "toc",
                    path,
                    string.Join(
                        ' ',
                        toc.QuerySelectorAll("a")
                            .Select(link => Uri.UnescapeDataString(link.GetAttribute("href") ?? ""))
                    )
                )
            );
            facts.Add(new Fact("previous", path, neighbours.Previous?.Address.Path ?? ""));
            facts.Add(new Fact("next", path, neighbours.Next?.Address.Path ?? ""));
            var excerpt = excerpts.Of(page, body);
            facts.Add(new Fact("summary", path, Structure.TextOf(excerpt.Html)));
            facts.Add(new Fact("truncated", path, excerpt.IsTruncated ? "true" : "false"));
            facts.Add(
                new Fact("words", path, body.WordCount.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        async Task AddListAsync(ListPage list)
        {
            facts.Add(new Fact("redirect", list.Address.Append("page/1/").Path, list.Address.Path));
            var html = list.Body is { } source ? (await BodyAsync(source)).Html : "";
            for (var number = 1; number <= list.PageCount(site.Settings.PageSize); number++)
            {
                var path = Site.AddressOf(list, number).Path;
                var items = list is Taxonomy taxonomy
                    ? taxonomy.Terms.Select(term => term.Address)
                    : ((PostList)list).Pages.Select(page => page.Address);
                facts.Add(new Fact("address", path, "is there"));
                facts.Add(new Fact("title", path, list.Title));
                facts.AddRange(Structure.FactsOf(path, html));
                var shown = items.Skip((number - 1) * site.Settings.PageSize).Take(site.Settings.PageSize);
                facts.Add(new Fact("order", path, string.Join(' ', shown.Select(address => address.Path))));
            }
        }

        async Task<RenderedBody> BodyAsync(BodySource source) =>
            await bodies.FindAsync(source, CancellationToken.None)
            ?? throw new InvalidOperationException($"{source.File} has no body.");
    }
}
