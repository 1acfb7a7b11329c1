using System.Collections.Immutable;

namespace Blog.Search;

/// <param name="Hits">The best ones, at most <see cref="SearchDesk.MostHits"/>.</param>
/// <param name="Count">How many there are.</param>
public sealed record SearchResult(ImmutableArray<SearchHit> Hits, int Count);
