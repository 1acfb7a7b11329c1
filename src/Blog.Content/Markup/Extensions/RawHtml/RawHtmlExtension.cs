using Markdig;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.RawHtml;

/// <summary>HTML in a text: left out, or passed through without what could run (content-contract.md K54 to K56).</summary>
internal sealed class RawHtmlExtension(bool passThrough) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new RawBlockRenderer(passThrough));
            html.ObjectRenderers.Insert(0, new RawTagRenderer(passThrough));
        }
    }
}
