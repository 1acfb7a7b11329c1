using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Finds pages that ask for a part of which there is nothing to show (content-contract.md 3 and 10).</summary>
internal static class MissingParts
{
    public static IEnumerable<Problem> Of(
        SiteSettings settings,
        ImmutableArray<LanguageView> languages,
        ImmutableArray<WorkspaceFile> files
    ) => AuthorsOf(languages, files).Concat(WidgetsOf(settings, languages, files));

    /// <summary>What all pages have by the settings is no wish of a page's.</summary>
    private static IEnumerable<Problem> AuthorsOf(
        ImmutableArray<LanguageView> languages,
        ImmutableArray<WorkspaceFile> files
    )
    {
        var nameless = languages
            .Where(language => language.Settings.Author.IsEmpty)
            .Select(language => language.Code)
            .ToHashSet(StringComparer.Ordinal);
        return from file in files
            where file.Page is { Flags.AuthorBox: true } page && nameless.Contains(page.Language)
            where file.File.Served?.FrontMatter.AuthorBox.IsTruthy == true
            select new Problem(
                "author-missing",
                Severity.Warning,
                file.File.Path,
                0,
                0,
                "authorbox: the site has no author, so there is no box. Set Site:Author:Name, or write authorbox: false."
            );
    }

    /// <summary>Told at one page: what is missing is the site's.</summary>
    private static IEnumerable<Problem> WidgetsOf(
        SiteSettings settings,
        ImmutableArray<LanguageView> languages,
        ImmutableArray<WorkspaceFile> files
    )
    {
        if (settings.Sidebar.Widgets.Count > 0)
        {
            return [];
        }

        var pages =
            from file in files
            where file.Page is { Flags.Sidebar: not SidebarSide.None, Widgets.IsEmpty: true }
            select file.File.Path;
        var lists =
            from list in languages.SelectMany(language => language.Lists)
            where list is { Sidebar: not SidebarSide.None, Widgets.IsEmpty: true }
            select list.Body?.File ?? "_index.md";
        return pages
            .Concat(lists)
            .Take(1)
            .Select(file => new Problem(
                "widgets-none",
                Severity.Warning,
                file,
                0,
                0,
                "The sidebar is empty here and wherever no page lists its widgets. List some in Site:Sidebar:Widgets, or hide it with sidebar: false."
            ));
    }
}
