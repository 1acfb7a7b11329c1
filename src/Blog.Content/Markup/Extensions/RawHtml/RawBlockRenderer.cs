using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.RawHtml;

internal sealed class RawBlockRenderer(bool passThrough) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine(passThrough ? HtmlFilter.Clean(obj.Lines.ToString()) : RawTagRenderer.Omitted);
    }
}
