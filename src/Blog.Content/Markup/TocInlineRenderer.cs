using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup;

/// <summary>What is otherwise in an entry of a table of contents than in its heading.</summary>
internal sealed class TocInlineRenderer(bool keepsHtml) : IMarkdownObjectRenderer
{
    public bool Accept(RendererBase renderer, Type objectType) =>
        objectType == typeof(LinkInline)
        || objectType == typeof(AutolinkInline)
        || objectType == typeof(HtmlInline)
        || objectType == typeof(FootnoteLink)
        || objectType == typeof(LineBreakInline);

    public void Write(RendererBase renderer, MarkdownObject objectToRender)
    {
        if (renderer is not HtmlRenderer html)
        {
            return;
        }

        switch (objectToRender)
        {
            case LinkInline { IsImage: true } picture:
                new Markdig.Renderers.Html.Inlines.LinkInlineRenderer().Write(html, picture);
                break;
            case LinkInline link:
                html.WriteChildren(link);
                break;
            case AutolinkInline link:
                html.WriteEscape(link.Url);
                break;
            case HtmlInline tag when keepsHtml && !IsAnchor(tag.Tag):
                html.Write(HtmlFilter.Clean(tag.Tag));
                break;
            case LineBreakInline:
                html.Write(' ');
                break;
            default:
                break;
        }
    }

    private static bool IsAnchor(string tag) =>
        tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("<a>", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase);
}
