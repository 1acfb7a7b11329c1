using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>What a list of posts can be filtered by.</summary>
/// <param name="Total">How many there are without a filter.</param>
/// <param name="Authors">By name, of several spellings the one met first.</param>
/// <param name="Terms">By the plural of the taxonomy: those that most posts have, at most a hundred.</param>
public sealed record PostChoices(
    int Total,
    ImmutableArray<string> Sections,
    ImmutableArray<string> Languages,
    ImmutableArray<string> Authors,
    ImmutableArray<(string Taxonomy, ImmutableArray<string> Names)> Terms
);
