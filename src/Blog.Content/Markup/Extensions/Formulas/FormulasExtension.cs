using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.Formulas;

/// <summary>Keeps mathematics apart from Markdown (content-contract.md K61).</summary>
internal sealed class FormulasExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new FormulaBlockParser());
        pipeline.InlineParsers.Insert(0, new FormulaParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new FormulaRenderer());
            html.ObjectRenderers.Insert(0, new FormulaBlockRenderer());
        }
    }
}
