using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.Tables;

/// <summary>Tables with pipes (content-contract.md K38 to K46).</summary>
/// <param name="makesTables">Else the paragraphs are read as usual and stay paragraphs.</param>
internal sealed class TablesExtension(bool makesTables) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new TableParagraphParser(makesTables));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new TableRenderer());
        }
    }
}
