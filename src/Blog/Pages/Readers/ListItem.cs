using System.Collections.Immutable;
using Blog.Content;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>A page as a list shows it.</summary>
/// <param name="Minutes">Reading time; null when the text cannot be had.</param>
/// <param name="IsFirst">Whether its picture is the first on the page.</param>
public sealed record ListItem(PageView View, ContentPage Page, Excerpt Excerpt, int? Minutes, bool IsFirst)
{
    /// <summary>How many comments the page has; null: it is not told.</summary>
    public int? Comments { get; init; }

    /// <summary>Whose frames a reader may ask for in the excerpt.</summary>
    public ImmutableArray<string> FrameHosts { get; init; } = [];
}
