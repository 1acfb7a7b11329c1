namespace Blog.Content;

/// <summary>A page's place in a menu as its front matter asks for it (content-contract.md N2).</summary>
/// <param name="Menu">Lower-case.</param>
/// <param name="Name">Null: the page's link title.</param>
/// <param name="Weight">Null: the page's weight.</param>
public sealed record PageMenuEntry(string Menu, string? Name, int? Weight, string? Identifier, string Pre, string Post);
