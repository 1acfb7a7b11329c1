using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.DefinitionLists;

/// <summary>A term, and below it lines that begin with a colon (content-contract.md K37).</summary>
internal sealed class DefinitionListsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new ColonListParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new DefinitionListRenderer());
        }
    }
}
