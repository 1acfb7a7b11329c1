using Blog.Content;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>One page of a list of posts with all its parts, as its view shows it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Article">The text above the list; null for none.</param>
public sealed record PostsOfList(
    PageView View,
    PostList List,
    int Number,
    Article? Article,
    IReadOnlyList<ListItem> Items
);
