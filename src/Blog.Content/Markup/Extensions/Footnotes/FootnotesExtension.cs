using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.Footnotes;

/// <summary>Footnotes <c>[^1]</c> (content-contract.md K47, K48).</summary>
internal sealed class FootnotesExtension : IMarkdownExtension
{
    // The parser must come before the one for paragraphs, which reads link definitions.
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new FootnoteParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new FootnoteGroupRenderer());
            html.ObjectRenderers.Insert(0, new FootnoteLinkRenderer());
        }
    }
}
