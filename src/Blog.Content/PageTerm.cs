namespace Blog.Content;

/// <summary>A term as a page names it.</summary>
/// <param name="Taxonomy">The plural, such as <c>tags</c>.</param>
/// <param name="Name">In the page's own spelling.</param>
/// <param name="Address">Null when nothing of the name is left for an address (content-contract.md A4).</param>
public sealed record PageTerm(string Taxonomy, string Name, PageAddress? Address);
