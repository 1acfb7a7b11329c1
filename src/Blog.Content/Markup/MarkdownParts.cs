using Blog.Content.Markup.Extensions.Formulas;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Blog.Content.Markup;

/// <summary>Renders texts that stand within a page, each on its own.</summary>
/// <param name="blocks">For whole texts.</param>
/// <param name="inline">For single lines; without HTML.</param>
internal sealed class MarkdownParts(MarkdownPipeline blocks, MarkdownPipeline inline)
{
    /// <summary>Without <c>&lt;p&gt;</c> unless there are several blocks.</summary>
    public string RenderInline(string markdown, PageWork? work = null)
    {
        if (IsTooMuch(markdown))
        {
            return HtmlText.Escape(markdown);
        }

        var document = Markdown.Parse(markdown, inline, work?.ToContext());
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        inline.Setup(renderer);
        if (document is [ParagraphBlock only])
        {
            renderer.WriteLeafInline(only);
        }
        else
        {
            renderer.Render(document);
        }

        return SlotMarks.Clean(writer.ToString().Trim());
    }

    public (string Html, IReadOnlyList<Finding> Findings, IEnumerable<FoundFormula> Formulas) RenderBlocks(
        string markdown,
        PageWork work
    )
    {
        if (IsTooMuch(markdown))
        {
            var limit = new Finding(
                Limits.Code,
                Severity.Error,
                0,
                0,
                "A text within a shortcode is nested too deep, so it is shown as written."
            );
            return ($"<pre>{HtmlText.Escape(markdown)}</pre>\n", [limit], []);
        }

        var document = Markdown.Parse(markdown, blocks, work.ToContext());
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        blocks.Setup(renderer);
        renderer.Render(document);
        return (SlotMarks.Clean(writer.ToString()), Findings.Of(document).All, FoundFormula.In(document));
    }

    private static bool IsTooMuch(string markdown) =>
        NestingScan.FindLineTooDeep(markdown) is not null || TakenBackScan.FindLineTooMany(markdown) is not null;
}
