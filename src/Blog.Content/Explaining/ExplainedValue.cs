namespace Blog.Content.Explaining;

/// <summary>A value of a page and where it comes from.</summary>
/// <param name="Place">In words, such as <c>post/tea.md:3</c>; empty when a setting gives it.</param>
/// <param name="Setting">The setting that gives it; empty when the page does.</param>
public sealed record ExplainedValue(string Name, string Value, string Place, string Setting = "");
