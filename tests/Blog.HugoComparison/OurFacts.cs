using System.Globalization;
using AngleSharp.Html.Parser;
using Blog.Content;
using Blog.Content.Markup;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.HugoComparison;

/// <summary>Reads the facts of our pages from the program, before they become HTML documents.</summary>
internal sealed class OurFacts(IServiceProvider services)
{
    private readonly Site _site =
        services.GetRequiredService<LiveSite>().Current ?? throw new InvalidOperationException("No site.");
    private readonly BodyDesk _bodies = services.GetRequiredService<BodyDesk>();
    private readonly Excerpts _excerpts = services.GetRequiredService<Excerpts>();
    private readonly List<Fact> _facts = [];

    public async Task<List<Fact>> ReadAsync()
    {
        foreach (var address in _site.Addresses)
        {
            switch (_site.Find(address))
            {
                case Destination.ToPage { Page: var page }:
                    await AddPageAsync(page);
                    break;
                case Destination.ToList { List: var list }:
                    await AddListAsync(list);
                    break;
                case Destination.ToResource { Resource: var resource }:
                    _facts.Add(new Fact("file", resource.Address.Path, "is there"));
                    break;
            }
        }

        return _facts;
    }

    private async Task AddPageAsync(ContentPage page)
    {
        var path = page.Address.Path;
        var body = await BodyAsync(page.Body);
        var language = LanguageOf(page);
        var neighbours = language.NeighboursOf(page);
        Add("address", "is there");
        Add("title", page.Title);
        _facts.AddRange(Structure.FactsOf(path, body.Html));
        Add("date", page.PublishedAt is { } date ? DateText.Iso(date) : "");
        AddIfAny("lastmod", page.ModifiedAt is { } changed ? DateText.Iso(changed) : "");
        var contents = TocRenderer.Render(body.Headings, _site.Settings.Markup) ?? "";
        var links = new HtmlParser().ParseDocument(contents).QuerySelectorAll("a");
        Add("toc", Lines(links.Select(link => Uri.UnescapeDataString(link.GetAttribute("href") ?? ""))));
        Add("toc-shape", Structure.ShapeOfContents(contents));
        Add("previous", neighbours.Previous?.Address.Path ?? "");
        Add("next", neighbours.Next?.Address.Path ?? "");
        var excerpt = _excerpts.Of(page, body);
        Add("summary", Structure.TextOf(excerpt.Html));
        Add("truncated", excerpt.IsTruncated ? "true" : "false");
        Add("words", Number(body.WordCount));
        Add("minutes", Number(WordCounter.ReadingMinutes(body.WordCount, body.IsCjk)));
        Add("type", page.Type);
        Add("section", SectionOf(page, language).Path);
        Add("weight", Number(page.Weight));
        Add("linktitle", page.LinkTitle);
        AddIfAny("description", page.Description);
        AddIfAny("lead", page.Lead);
        var terms = page.Terms.Select(term => term.Address?.Path).OfType<string>();
        Add("terms", Lines(terms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        var flags = page.Flags;
        Add(
            "flags",
            $"authorbox={OnOff(flags.AuthorBox)} pager={OnOff(flags.Pager)} toc={OnOff(flags.Toc)} "
                + $"mathjax={OnOff(flags.MathJax)} comments={OnOff(flags.Comments)} sidebar={flags.Sidebar}"
        );
        AddIfAny("widgets", string.Join(' ', page.Widgets));
        Add("meta", page.PostMeta.IsEmpty ? "" : string.Join(' ', page.PostMeta));
        AddIfAny("thumbnail", Uri.UnescapeDataString(page.PageThumbnail?.Url ?? ""));
        AddIfAny("thumbnail-in-lists", Uri.UnescapeDataString(page.ListThumbnail?.Url ?? ""));

        void Add(string kind, string value) => _facts.Add(new Fact(kind, path, value));
        void AddIfAny(string kind, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                Add(kind, value);
            }
        }
    }

    private async Task AddListAsync(ListPage list)
    {
        var html = list.Body is { } source ? (await BodyAsync(source)).Html : "";
        for (var number = 1; number <= list.PageCount(_site.Settings.PageSize); number++)
        {
            var path = _site.AddressOf(list, number).Path;
            _facts.Add(new Fact("address", path, "is there"));
            _facts.Add(new Fact("title", path, list.Title));
            _facts.AddRange(Structure.FactsOf(path, html));
        }

        var items = list is Taxonomy taxonomy
            ? taxonomy.Terms.Select(term => term.Address)
            : ((PostList)list).Pages.Select(page => page.Address);
        var home = list.Address.Path;
        if (items.Any())
        {
            _facts.Add(new Fact("order", home, Lines(items.Select(address => address.Path))));
        }

        _facts.Add(new Fact("sidebar", home, list.Sidebar.ToString()));
        if (list is HomePage)
        {
            AddMenusAndWidgets(_site.Languages.First(language => language.Home.Address == list.Address), home);
        }
    }

    private void AddMenusAndWidgets(LanguageView language, string home)
    {
        foreach (var menu in new[] { "main", "side", "footer" })
        {
            var entries = language
                .MenuOf(menu)
                .Select(entry => $"{entry.Name}|{Uri.UnescapeDataString(entry.Url)}|{entry.Pre}|{entry.Post}");
            _facts.Add(new Fact($"menu-{menu}", home, Lines(entries)));
        }

        foreach (var taxonomy in language.Taxonomies)
        {
            var terms = taxonomy.TermsByKey.Select(term =>
                $"{term.Address.Path}|{term.Title}|{Number(term.Pages.Length)}"
            );
            if (terms.Any())
            {
                _facts.Add(new Fact($"widget-{taxonomy.Plural}", home, Lines(terms)));
            }
        }
    }

    private LanguageView LanguageOf(ContentPage page) =>
        _site.Languages.FirstOrDefault(language => language.Pages.Contains(page)) ?? _site.Languages[0];

    private static PageAddress SectionOf(ContentPage page, LanguageView language) =>
        language.Sections.FirstOrDefault(section => section.Directory == page.Section)?.Address
        ?? language.Home.Address;

    private async Task<RenderedBody> BodyAsync(BodySource source) =>
        await _bodies.FindAsync(source, CancellationToken.None) is { } body
            ? _site.Fill(body, source.File)
            : throw new InvalidOperationException($"{source.File} has no body.");

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string OnOff(bool flag) => flag ? "on" : "off";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
