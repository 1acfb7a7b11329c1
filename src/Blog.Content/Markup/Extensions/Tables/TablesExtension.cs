using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.Tables;

/// <summary>Tables with pipes (content-contract.md K38 to K46).</summary>
internal sealed class TablesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new TableParagraphParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new TableRenderer());
        }
    }
}
