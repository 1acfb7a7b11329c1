using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>What can be listed, made once for each reading of the folder.</summary>
public sealed class PostIndex(LiveSite live)
{
    private readonly ConditionalWeakTable<Workspace, PostBook> _books = [];

    /// <summary>Null while there is no site.</summary>
    public PostBook? Read() =>
        live.Current is { } site && live.Workspace is { } workspace
            ? _books.GetValue(workspace, known => new PostBook(RowsOf(known, site), site.Settings))
            : null;

    private static ImmutableArray<PostRow> RowsOf(Workspace workspace, Site site)
    {
        var main = site
            .Languages.SelectMany(language =>
                language.Settings.MainSections.Concat(language.Home.Pages.Select(page => page.Type))
            )
            .ToHashSet(StringComparer.Ordinal);
        return [.. workspace.Files.Where(IsText).Select(file => RowOf(file, site, main))];
    }

    /// <summary>What is a page, or was to be one.</summary>
    private static bool IsText(WorkspaceFile file) =>
        file.Version is not null
            ? file.Place is not PagePlace.BundleResource
            : file.State is PageState.Quarantined && file.File.Reading is not null;

    private static PostRow RowOf(WorkspaceFile file, Site site, HashSet<string> main)
    {
        var path = file.File.Path;
        var said = file.Version?.FrontMatter ?? FrontMatter.None;
        var section = file.Section;
        return new PostRow(
            path,
            said.Title.Length > 0 ? said.Title : path,
            file.State,
            file.Place is not PagePlace.Index && IsMain(said.Type ?? section.Split('/')[0], section, main),
            file.Language,
            section,
            file.State is PageState.Visible ? site.FindFile(path) : null,
            said.Date ?? said.PublishDate,
            file.File.Entry.ModifiedAt,
            said,
            [.. said.Authors.Select(OwnPosts.KeyOf)]
        );
    }

    /// <summary>Before anything is published no section is the main one: then each may become it.</summary>
    private static bool IsMain(string type, string section, HashSet<string> main) =>
        main.Count == 0 ? section.Length > 0 : main.Contains(type);
}
