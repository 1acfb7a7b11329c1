using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>A page of terms.</summary>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Counts">How many each choice has, whatever is searched for.</param>
public sealed record TermList(ImmutableArray<TermEntry> Terms, int Found, IReadOnlyDictionary<TermChoice, int> Counts)
{
    public static TermList Empty { get; } = new([], 0, new Dictionary<TermChoice, int>());
}
