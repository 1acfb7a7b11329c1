using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Blog.Accounts;
using Blog.Comments;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>
/// The pages that comments stand under, found once for each reading of the folder. A hidden one is known when its front matter
/// says its <c>guid</c>: else its identity is an address that it does not have.
/// </summary>
public sealed class CommentPages(LiveSite live)
{
    private readonly ConditionalWeakTable<Workspace, Book> _known = [];

    /// <param name="guid">The page's identity.</param>
    /// <returns>Null: there is no such page, or it is not the account's to see.</returns>
    public CommentedPage? Find(string guid, CurrentAccount account) =>
        Read().Pages.TryGetValue(guid, out var found) && account.MaySee(found.File) ? found.Page : null;

    public bool Knows(string guid) => Read().Pages.ContainsKey(guid);

    /// <summary>The same by the <see cref="PageKey"/> of the page.</summary>
    public bool KnowsKey(byte[] key) => Read().Keys.Contains(Convert.ToHexString(key));

    /// <summary>Those that the account may see.</summary>
    public IEnumerable<CommentedPage> Of(CurrentAccount account) =>
        Read().Pages.Values.Where(found => account.MaySee(found.File)).Select(found => found.Page);

    private Book Read() =>
        live.Current is { } site && live.Workspace is { } workspace
            ? _known.GetValue(workspace, known => Book.Of(PagesOf(known, site)))
            : Book.Of(FrozenDictionary<string, (CommentedPage, WorkspaceFile)>.Empty);

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

    private sealed record Book(
        FrozenDictionary<string, (CommentedPage Page, WorkspaceFile File)> Pages,
        FrozenSet<string> Keys
    )
    {
        public static Book Of(FrozenDictionary<string, (CommentedPage Page, WorkspaceFile File)> pages) =>
            new(
                pages,
                pages.Keys.Select(guid => Convert.ToHexString(PageKey.Of(guid))).ToFrozenSet(StringComparer.Ordinal)
            );
    }
}
