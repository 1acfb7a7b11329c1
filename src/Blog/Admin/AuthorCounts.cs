using System.Runtime.CompilerServices;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Counts whose the files are, once for each reading of the folder.</summary>
public sealed class AuthorCounts(LiveSite live)
{
    private readonly ConditionalWeakTable<Workspace, AuthorBook> _books = [];

    public AuthorBook Count() =>
        live.Workspace is { } workspace ? _books.GetValue(workspace, CountIn) : AuthorBook.Empty;

    private static AuthorBook CountIn(Workspace workspace)
    {
        var counts = new Dictionary<string, (string Name, int Count)>(StringComparer.Ordinal);
        foreach (var name in workspace.Files.SelectMany(NamesIn))
        {
            var key = OwnPosts.KeyOf(name);
            counts[key] = counts.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 } : (name, 1);
        }

        return new AuthorBook(counts);
    }

    private static IEnumerable<string> NamesIn(WorkspaceFile file) =>
        OwnPosts.AuthorsOf(file).DistinctBy(OwnPosts.KeyOf, StringComparer.Ordinal);
}
