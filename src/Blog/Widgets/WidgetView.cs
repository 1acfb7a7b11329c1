using Blog.Theming;

namespace Blog.Widgets;

/// <summary>What a widget is given.</summary>
/// <param name="Place">Its place in the sidebar, from 1: a widget may be drawn twice, and ids must not be.</param>
public sealed record WidgetView(PageView View, int Place)
{
    /// <summary>An older name for the search widget, which asked an outside engine.</summary>
    private const string OldSearch = "ddg-search";

    /// <summary>Where a widget's view would lie; capitals make no difference.</summary>
    public static string PathOf(string widget) =>
        $"~/Widgets/{(widget == OldSearch ? "search" : widget)}/Default.cshtml";
}
