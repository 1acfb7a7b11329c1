namespace Blog.Content;

/// <summary>A heading of a text as its table of contents shows it (content-contract.md 7).</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">The heading's id as written into the HTML, undecoded.</param>
/// <param name="Html">The heading's inline HTML, links flattened to their text.</param>
public sealed record TocEntry(int Level, string Id, string Html);
