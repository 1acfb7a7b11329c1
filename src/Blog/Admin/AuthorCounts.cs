using System.Collections.Immutable;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>How many files name whom in <c>author</c>, hidden ones too.</summary>
public sealed class AuthorCounts(LiveSite live)
{
    /// <summary>By name as it is compared: of several spellings the one met first.</summary>
    public IReadOnlyDictionary<string, (string Name, int Count)> All()
    {
        var counts = new Dictionary<string, (string Name, int Count)>(StringComparer.Ordinal);
        foreach (var name in (live.Workspace?.Files ?? []).SelectMany(NamesIn))
        {
            var key = OwnPosts.KeyOf(name);
            counts[key] = counts.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 } : (name, 1);
        }

        return counts;
    }

    /// <summary>Those whom no account has for a handle: their posts are nobody's.</summary>
    public ImmutableArray<(string Name, int Count)> Nobodys(IEnumerable<string> handles)
    {
        var taken = handles.Select(OwnPosts.KeyOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. All()
                .Where(pair => !taken.Contains(pair.Key))
                .Select(pair => pair.Value)
                .OrderByDescending(author => author.Count)
                .ThenBy(author => author.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> NamesIn(WorkspaceFile file) =>
        OwnPosts.AuthorsOf(file).DistinctBy(OwnPosts.KeyOf, StringComparer.Ordinal);
}
