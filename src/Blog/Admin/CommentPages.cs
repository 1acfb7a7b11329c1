using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Blog.Accounts;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>
/// The pages that comments stand under, found once for each reading of the folder. A hidden one is known when its front matter
/// says its <c>guid</c>: else its identity is an address that it does not have.
/// </summary>
public sealed class CommentPages(LiveSite live)
{
    private readonly ConditionalWeakTable<Workspace, FrozenDictionary<string, (CommentedPage, WorkspaceFile)>> _known =
    [];

    /// <param name="guid">The page's identity.</param>
    /// <returns>Null: there is no such page, or it is not the account's to see.</returns>
    public CommentedPage? Find(string guid, CurrentAccount account) =>
        Read().TryGetValue(guid, out var found) && account.MaySee(found.File) ? found.Page : null;

    public bool Knows(string guid) => Read().ContainsKey(guid);

    /// <summary>Those that the account may see.</summary>
    public IEnumerable<CommentedPage> Of(CurrentAccount account) =>
        Read().Values.Where(found => account.MaySee(found.File)).Select(found => found.Page);

    private FrozenDictionary<string, (CommentedPage Page, WorkspaceFile File)> Read() =>
        live.Current is { } site && live.Workspace is { } workspace
            ? _known.GetValue(workspace, known => PagesOf(known, site))
            : FrozenDictionary<string, (CommentedPage, WorkspaceFile)>.Empty;

    private static FrozenDictionary<string, (CommentedPage, WorkspaceFile)> PagesOf(Workspace workspace, Site site)
    {
        var files = workspace.Files.ToDictionary(file => file.File.Path, StringComparer.Ordinal);
        var pages = new Dictionary<string, (CommentedPage, WorkspaceFile)>(StringComparer.Ordinal);
        foreach (var page in site.Languages.SelectMany(language => language.Pages))
        {
            pages.TryAdd(
                page.Guid,
                (new CommentedPage(page.Guid, page.Title, page.File, page.Address), files[page.File])
            );
        }

        foreach (var file in workspace.Files)
        {
            if (file is { Page: null, Version.FrontMatter: { Guid: { } guid } said })
            {
                var path = file.File.Path;
                var title = said.Title.Length > 0 ? said.Title : path;
                pages.TryAdd(guid, (new CommentedPage(guid, title, path, Address: null), file));
            }
        }

        return pages.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
