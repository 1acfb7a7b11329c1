using Markdig;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.LineBreaks;

/// <summary>No blank between two wide characters on two lines (content-contract.md K21).</summary>
internal sealed class LineBreaksExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new WideLineBreakRenderer());
        }
    }
}
