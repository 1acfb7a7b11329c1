using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.Formulas;

/// <summary>A formula that fills its lines. Its lines hold the marks too.</summary>
internal sealed class FormulaBlock(BlockParser parser, FormulaMarks marks) : LeafBlock(parser)
{
    public FormulaMarks Marks => marks;

    public string Source => marks.Normalise(Lines.ToString().Trim());
}
