using System.Collections.Immutable;
using System.Text;

namespace Blog.Content.Markup;

/// <summary>Draws a table of contents (content-contract.md T1 to T4).</summary>
public static class TocRenderer
{
    /// <returns>Null when no heading is on a level that is shown.</returns>
    public static string? Render(ImmutableArray<TocEntry> headings, MarkupSettings settings)
    {
        var html = new StringBuilder();
        var tag = settings.TocOrdered ? "ol" : "ul";
        var depth = 0;
        foreach (var heading in headings)
        {
            if (heading.Level < settings.TocStartLevel)
            {
                Close(html, tag, ref depth, 0);
                continue;
            }

            if (heading.Level > settings.TocEndLevel)
            {
                continue;
            }

            var level = heading.Level - settings.TocStartLevel + 1;
            if (level <= depth)
            {
                Close(html, tag, ref depth, level);
                html.Append("</li>\n<li>");
            }

            while (depth < level)
            {
                html.Append('<').Append(tag).Append(">\n<li>");
                depth++;
            }

            html.Append("<a href=\"#").Append(HtmlText.Escape(heading.Id)).Append("\">");
            html.Append(heading.Html).Append("</a>");
        }

        Close(html, tag, ref depth, 0);
        return html.Length == 0 ? null : $"<nav id=\"TableOfContents\">\n{html}</nav>";
    }

    private static void Close(StringBuilder html, string tag, ref int depth, int level)
    {
        for (; depth > level; depth--)
        {
            html.Append("</li>\n</").Append(tag).Append(">\n");
        }
    }
}
