using System.Collections.Immutable;

namespace Blog.Content.Explaining;

/// <summary>Lists what a page shows and who decided it, by the same choice that makes the page.</summary>
internal sealed class ValueLister(SiteSettings settings, KeyPlaces places)
{
    public ImmutableArray<ExplainedValue> OfPage(ContentPage page, FrontMatter frontMatter)
    {
        var choices = PageChoices.Of(frontMatter, SiteChoices.Of(settings, settings.Sidebar.Single));
        return
        [
            new("title", page.Title, frontMatter.Title.Length > 0 ? places.Of(page.File, "title") : "the file's name"),
            new(
                "date",
                page.PublishedAt is { } date ? Text(date) : "none",
                page.PublishedAt is null
                    ? ""
                    : places.Of(page.File, "date", "publishdate", "pubdate", "published", "lastmod")
            ),
            new("type", page.Type, frontMatter.Type is null ? "the folder" : places.Of(page.File, "type")),
            Flag("comments", choices.Comments, "Comments", page.File),
            Flag("authorbox", choices.AuthorBox, "AuthorBox", page.File),
            Flag("pager", choices.Pager, "Pager", page.File),
            Flag("toc", choices.Toc, "Toc", page.File),
            Flag("mathjax", choices.MathJax, "MathJax", page.File),
            .. Around(choices, "Single", page.File),
            Words("post_meta", choices.PostMeta, "Site:PostMeta", page.File),
            .. frontMatter.Build.List is ListRule.Always
                ? ImmutableArray<ExplainedValue>.Empty
                : [new("build.list", Lower(frontMatter.Build.List), places.Of(page.File, "build", "_build"))],
        ];
    }

    /// <param name="kind">As <c>Site:Sidebar</c> names it.</param>
    /// <param name="file">Of the list's text; empty for none.</param>
    public ImmutableArray<ExplainedValue> OfList(
        ListPage list,
        FrontMatter frontMatter,
        SidebarSide side,
        string kind,
        string file
    )
    {
        var choices = PageChoices.Of(frontMatter, SiteChoices.Of(settings, side));
        var ownTitle = frontMatter.Title.Length > 0 && list is not HomePage;
        return
        [
            ownTitle ? new("title", list.Title, places.Of(file, "title"))
            : list is HomePage ? new("title", list.Title, "", "Site:Title")
            : new("title", list.Title, "its name"),
            .. Around(choices, kind, file),
        ];
    }

    public static string Text(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd HH:mm:ss zzz", System.Globalization.CultureInfo.InvariantCulture);

    private static string Lower(ListRule rule) => rule.ToString().ToLowerInvariant();

    private IEnumerable<ExplainedValue> Around(PageChoices choices, string kind, string file) =>
        [
            Value(
                "sidebar",
                choices.Sidebar.Value.ToString().ToLowerInvariant(),
                choices.Sidebar.IsOwn,
                $"Site:Sidebar:{kind}",
                file
            ),
            Words("widgets", choices.Widgets, "Site:Sidebar:Widgets", file),
        ];

    private ExplainedValue Flag(string key, Chosen<bool> chosen, string setting, string file) =>
        Value(key, chosen.Value ? "on" : "off", chosen.IsOwn, "Site:Defaults:" + setting, file);

    private ExplainedValue Words(string key, Chosen<ImmutableArray<string>> chosen, string setting, string file) =>
        Value(key, chosen.Value.IsEmpty ? "none" : string.Join(", ", chosen.Value), chosen.IsOwn, setting, file);

    private ExplainedValue Value(string key, string value, bool isOwn, string setting, string file) =>
        isOwn ? new(key, value, places.Of(file, key)) : new(key, value, "", setting);
}
