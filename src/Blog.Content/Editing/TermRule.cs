using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>Which items of a list mean the same: terms by their place in an address, all others by their letters.</summary>
/// <param name="Taxonomies">The plurals, as front matter names them.</param>
/// <param name="KeepCase">Capitals make another term (<c>Site:DisablePathToLower</c>).</param>
/// <param name="RemoveAccents">Accents do not (<c>Site:RemovePathAccents</c>).</param>
public sealed record TermRule(ImmutableArray<string> Taxonomies, bool KeepCase, bool RemoveAccents)
{
    public static TermRule Of(SiteSettings site) =>
        new(
            [.. site.Taxonomies.Values.Where(plural => plural.Length > 0)],
            site.DisablePathToLower,
            site.RemovePathAccents
        );

    /// <summary>What the items of one term have in common. A name of which nothing is left for an address is a term of its own.</summary>
    public string TermOf(string name) =>
        PathText.Of(name, KeepCase, RemoveAccents) is { Length: > 0 } key
        && PageAddress.TryParse($"/{key}/", out var address)
            ? address.Path
            : name;

    /// <summary>What the items of a field that mean the same have in common.</summary>
    internal string MeaningOf(FieldPath field, string item) =>
        Taxonomies.Contains(field.Key, StringComparer.OrdinalIgnoreCase) ? TermOf(item) : item;
}
