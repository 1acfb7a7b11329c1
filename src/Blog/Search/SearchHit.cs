using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Search;

/// <summary>A page that was found, its title and a piece of its text cut where words of the query stand.</summary>
public sealed record SearchHit(ContentPage Page, ImmutableArray<TextPart> Title, ImmutableArray<TextPart> Snippet);
