namespace Blog.Publishing;

/// <param name="HasFormula">Whether it holds MathML, which has a stylesheet of its own.</param>
/// <param name="IsComplete">Whether nothing of it is still being drawn.</param>
public sealed record DrawnHtml(string Html, bool HasFormula, bool IsComplete);
