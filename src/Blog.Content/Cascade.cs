namespace Blog.Content;

/// <summary>Keys that a section gives to the pages below it.</summary>
/// <param name="Given">Typed as if each page had written them.</param>
public sealed record Cascade(CascadeTarget Target, FrontMatter Given);
