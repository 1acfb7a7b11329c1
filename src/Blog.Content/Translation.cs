namespace Blog.Content;

/// <summary>A page or a list in one of the languages it is there in.</summary>
/// <param name="Language">The language's key.</param>
public sealed record Translation(string Language, PageAddress Address);
