using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.RawHtml;

internal sealed class RawTagRenderer(bool passThrough) : HtmlObjectRenderer<HtmlInline>
{
    public const string Omitted = "<!-- raw HTML omitted -->";

    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        // In the text of a picture there are no tags.
        if (renderer.EnableHtmlForInline)
        {
            renderer.Write(passThrough ? HtmlFilter.Clean(obj.Tag) : Omitted);
        }
    }
}
