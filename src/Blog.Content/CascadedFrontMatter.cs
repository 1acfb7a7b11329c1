using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>What a page says, with what its sections give it where it says nothing (content-contract.md 2.3, cascade).</summary>
internal static class CascadedFrontMatter
{
    /// <summary>Of each key the page's own value counts, a null too; else the one from above.</summary>
    public static FrontMatter Over(FrontMatter own, FrontMatter above)
    {
        return new FrontMatter
        {
            Title = Pick(own.Title, above.Title, "title"),
            LinkTitle = Pick(own.LinkTitle, above.LinkTitle, "linktitle"),
            Date = DateOf(own.Date, above.Date, "date"),
            PublishDate = DateOf(own.PublishDate, above.PublishDate, "publishdate", "pubdate", "published"),
            ExpiryDate = DateOf(own.ExpiryDate, above.ExpiryDate, "expirydate", "unpublishdate"),
            LastModified = DateOf(own.LastModified, above.LastModified, "lastmod", "modified"),
            IsDraft = own.Has("draft", "published") ? own.IsDraft : above.IsDraft,
            IsHiddenByFault = own.IsHiddenByFault || above.IsHiddenByFault,
            Url = Pick(own.Url, above.Url, "url"),
            IsUrlFromRoot = Pick(own.IsUrlFromRoot, above.IsUrlFromRoot, "url"),
            Aliases = Pick(own.Aliases, above.Aliases, "aliases"),
            Guid = Pick(own.Guid, above.Guid, "guid"),
            Slug = Pick(own.Slug, above.Slug, "slug"),
            Type = Pick(own.Type, above.Type, "type"),
            Weight = Pick(own.Weight, above.Weight, "weight"),
            Summary = Pick(own.Summary, above.Summary, "summary"),
            Description = Pick(own.Description, above.Description, "description"),
            Lead = Pick(own.Lead, above.Lead, "lead"),
            Thumbnail = Pick(own.Thumbnail, above.Thumbnail, "thumbnail"),
            Lang = Pick(own.Lang, above.Lang, "lang"),
            TranslationKey = Pick(own.TranslationKey, above.TranslationKey, "translationkey"),
            Translations = Pick(own.Translations, above.Translations, "translations"),
            Keywords = Pick(own.Keywords, above.Keywords, "keywords"),
            Images = own.Has("images", "cover", "image") ? own.Images : above.Images,
            Authors = own.Has("authors", "author") ? own.Authors : above.Authors,
            Layout = Pick(own.Layout, above.Layout, "layout"),
            Markup = Pick(own.Markup, above.Markup, "markup"),
            Outputs = Pick(own.Outputs, above.Outputs, "outputs"),
            IsHeadless = Pick(own.IsHeadless, above.IsHeadless, "headless"),
            Build = own.Has("build", "_build") ? own.Build : above.Build,
            Sitemap = Pick(own.Sitemap, above.Sitemap, "sitemap"),
            Resources = Pick(own.Resources, above.Resources, "resources"),
            Cascades = own.Cascades,
            Menu = own.Has("menu", "menus") ? own.Menu : above.Menu,
            Terms = TermsOf(own, above),
            Comments = Flag(own.Comments, above.Comments),
            AuthorBox = Flag(own.AuthorBox, above.AuthorBox),
            Pager = Flag(own.Pager, above.Pager),
            Toc = Flag(own.Toc, above.Toc),
            MathJax = Flag(own.MathJax, above.MathJax),
            Sidebar = Flag(own.Sidebar, above.Sidebar),
            Widgets = Pick(own.Widgets, above.Widgets, "widgets"),
            PostMeta = Pick(own.PostMeta, above.PostMeta, "post_meta"),
            IsCjkLanguage = Pick(own.IsCjkLanguage, above.IsCjkLanguage, "iscjklanguage"),
            Params = above.Params.IsEmpty ? own.Params : above.Params.RemoveRange(own.Keys).SetItems(own.Params),
            Keys = [.. own.Keys.Union(above.Keys, StringComparer.Ordinal)],
        };

        T Pick<T>(T mine, T given, string key) => own.Has(key) ? mine : given;

        // A date that was made up of another key's gives way to one that is written.
        DateTimeOffset? DateOf(DateTimeOffset? mine, DateTimeOffset? given, params ReadOnlySpan<string> keys) =>
            own.Has(keys) ? mine
            : above.Has(keys) ? given
            : mine ?? given;
    }

    private static FlagValue Flag(FlagValue own, FlagValue above) => own.IsPresent ? own : above;

    private static ImmutableDictionary<string, ImmutableArray<string>> TermsOf(FrontMatter own, FrontMatter above)
    {
        var terms = own.Terms;
        foreach (var (plural, names) in above.Terms)
        {
            if (!own.Has(plural.ToLowerInvariant()))
            {
                terms = terms.SetItem(plural, names);
            }
        }

        return terms;
    }
}
