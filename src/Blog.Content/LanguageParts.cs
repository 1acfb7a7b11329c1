using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>What the builder hands to a <see cref="LanguageView"/>.</summary>
internal sealed record LanguageParts(
    HomePage Home,
    ImmutableArray<ContentPage> Pages,
    ImmutableArray<Section> Sections,
    ImmutableArray<Taxonomy> Taxonomies,
    FrozenDictionary<string, ImmutableArray<MenuItem>> Menus,
    FrozenDictionary<PageAddress, Neighbours> Neighbours
);
