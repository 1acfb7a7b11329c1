using Blog.Content;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>The way through a list of several pages.</summary>
/// <param name="Number">From 1.</param>
public sealed record Pagination(PageView View, ListPage List, int Number)
{
    public int Total => List.PageCount(View.Settings.PageSize);
}
