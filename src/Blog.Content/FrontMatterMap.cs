using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Keys and values in the order of the file, every spelling and double kept; the last one counts (M6, M7).</summary>
/// <param name="IsFlow">Written in braces.</param>
public sealed record FrontMatterMap(
    ImmutableArray<FrontMatterEntry> Entries,
    bool IsFlow,
    SourceMark Span,
    string? Locked = null
) : FrontMatterNode(Span, Locked)
{
    /// <summary>Where TOML takes another key; null in other formats, in braces, and for a table with neither a header nor a line of its own.</summary>
    public FrontMatterGap? Gap { get; init; }

    public static FrontMatterMap Empty { get; } = new([], IsFlow: false, default);

    /// <summary>The entry that counts for a key, in any case; null when there is none.</summary>
    public FrontMatterEntry? Find(string key)
    {
        for (var index = Entries.Length - 1; index >= 0; index--)
        {
            if (string.Equals(Entries[index].Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return Entries[index];
            }
        }

        return null;
    }
}
