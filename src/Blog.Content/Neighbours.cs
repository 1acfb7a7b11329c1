namespace Blog.Content;

/// <summary>The pages beside a page in its section (content-contract.md L2).</summary>
/// <param name="Previous">The older one; null for none.</param>
/// <param name="Next">The newer one; null for none.</param>
public sealed record Neighbours(ContentPage? Previous, ContentPage? Next);
