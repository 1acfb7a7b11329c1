using Blog.Theming;

namespace Blog.Widgets;

/// <summary>What a widget is given.</summary>
/// <param name="Place">Its place in the sidebar, from 1: a widget may be drawn twice, and ids must not be.</param>
public sealed record WidgetView(PageView View, int Place)
{
    /// <summary>An older name for the search widget, which asked an outside engine.</summary>
    private const string OldSearch = "ddg-search";

    /// <summary>The name of the view component of a widget, as its class names it.</summary>
    public static string ComponentOf(string widget) => "widget-" + (widget == OldSearch ? "search" : widget);
}
