namespace Blog.Pages.Readers;

/// <summary>A body as a page shows it, with all that the theme adds.</summary>
/// <param name="HasFormula">Whether it holds MathML, which has a stylesheet of its own.</param>
public sealed record Article(string Html, bool HasFormula);
