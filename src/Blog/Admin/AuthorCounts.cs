using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Counts whose the files are.</summary>
public sealed class AuthorCounts(LiveSite live)
{
    /// <summary>Goes through all files.</summary>
    public AuthorBook Count()
    {
        var counts = new Dictionary<string, (string Name, int Count)>(StringComparer.Ordinal);
        foreach (var name in (live.Workspace?.Files ?? []).SelectMany(NamesIn))
        {
            var key = OwnPosts.KeyOf(name);
            counts[key] = counts.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 } : (name, 1);
        }

        return new AuthorBook(counts);
    }

    private static IEnumerable<string> NamesIn(WorkspaceFile file) =>
        OwnPosts.AuthorsOf(file).DistinctBy(OwnPosts.KeyOf, StringComparer.Ordinal);
}
