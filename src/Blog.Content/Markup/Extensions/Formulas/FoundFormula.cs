using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.Formulas;

/// <summary>A formula at its place in the text that was parsed; line and column count from 0.</summary>
/// <param name="Source">With its marks.</param>
internal sealed record FoundFormula(string Source, int Line, int Column)
{
    public static IEnumerable<FoundFormula> In(MarkdownDocument document)
    {
        foreach (var part in document.Descendants())
        {
            switch (part)
            {
                case Formula formula:
                    yield return new FoundFormula(formula.Source, formula.Line, formula.Column);
                    break;
                case FormulaBlock block:
                    yield return new FoundFormula(block.Source, block.Line, block.Column);
                    break;
            }
        }
    }
}
