using Markdig;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.CodeBlocks;

/// <summary>Code, fenced or indented (content-contract.md K51 to K53).</summary>
internal sealed class CodeBlocksExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new CodeBlockWriter());
        }
    }
}
