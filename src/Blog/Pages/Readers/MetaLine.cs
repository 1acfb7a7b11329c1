using Blog.Content;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>The line under a title.</summary>
/// <param name="CssClass">Of the line itself.</param>
/// <param name="Minutes">Reading time; null when it is not known.</param>
public sealed record MetaLine(PageView View, ContentPage Page, string CssClass, int? Minutes)
{
    /// <summary>How many comments the page has; null: it is not told.</summary>
    public int? Comments { get; init; }
}
