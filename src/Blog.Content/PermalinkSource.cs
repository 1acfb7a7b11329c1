namespace Blog.Content;

/// <summary>What of a page a permalink pattern asks for.</summary>
/// <param name="Date">In the date's own offset; the year 1 for the zero date.</param>
/// <param name="Sections">The names of the sections above the page, the top one first.</param>
/// <param name="FileName">Without extension; a bundle's is its directory's.</param>
internal sealed record PermalinkSource(
    DateTimeOffset Date,
    string Title,
    string? Slug,
    string FileName,
    IReadOnlyList<string> Sections
);
