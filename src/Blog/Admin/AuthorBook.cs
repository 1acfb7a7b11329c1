using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>How many files name whom in <c>author</c>, hidden ones too.</summary>
/// <param name="ByKey">By name as it is compared: of several spellings the one met first.</param>
public sealed record AuthorBook(IReadOnlyDictionary<string, (string Name, int Count)> ByKey)
{
    public static AuthorBook Empty { get; } = new(new Dictionary<string, (string Name, int Count)>());

    public int CountOf(string handle) => ByKey.TryGetValue(OwnPosts.KeyOf(handle), out var author) ? author.Count : 0;

    /// <summary>Those whom no account has for a handle: their posts are nobody's.</summary>
    public ImmutableArray<(string Name, int Count)> Nobodys(IEnumerable<string> handles)
    {
        var taken = handles.Select(OwnPosts.KeyOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ByKey
                .Where(pair => !taken.Contains(pair.Key))
                .Select(pair => pair.Value)
                .OrderByDescending(author => author.Count)
                .ThenBy(author => author.Name, StringComparer.Ordinal),
        ];
    }
}
