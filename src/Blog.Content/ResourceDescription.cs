namespace Blog.Content;

/// <summary>What a page says of one of its bundle's files.</summary>
/// <param name="Source">A name, or a pattern with <c>*</c>.</param>
public sealed record ResourceDescription(string Source, string? Name, string? Title, FrontMatterMap? Params);
