using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.Formulas;

/// <summary>
/// A line that begins with <c>$$</c> or <c>\[</c>, when the formula ends at the end of a line before the next blank one:
/// so a <c>+</c> at a line's start in it is no list.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    private static readonly object EndlessKey = new();

    public FormulaBlockParser() => OpeningCharacters = ['$', '\\'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (
            processor.IsCodeIndent
            || FormulaMarks.At(processor.Line.AsSpan()) is not { IsDisplay: true } marks
            || !HasEnd(processor, marks)
        )
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(
            new FormulaBlock(this, marks)
            {
                Column = processor.Column,
                Line = processor.LineIndex,
                Span = new SourceSpan(processor.Start, processor.Line.End),
            }
        );
        return Ends(processor, marks, marks.Open.Length) ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not FormulaBlock formula || processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }

        formula.UpdateSpanEnd(processor.Line.End);
        return Ends(processor, formula.Marks, 0) ? BlockState.Break : BlockState.Continue;
    }

    private static bool Ends(BlockProcessor processor, FormulaMarks marks, int from)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        return line.Length >= from + marks.Close.Length && line.EndsWith(marks.Close);
    }

    private static bool HasEnd(BlockProcessor processor, FormulaMarks marks)
    {
        // Up to here no formula of this kind ends; remembered, or each of many openings would look again.
        var endless = processor.Document.GetData(EndlessKey) as Dictionary<string, int> ?? [];
        if (endless.GetValueOrDefault(marks.Open) > processor.Start)
        {
            return false;
        }

        var text = processor.Line.Text.AsSpan();
        var position = processor.Start + marks.Open.Length;
        var isFirst = true;
        while (position < text.Length)
        {
            var length = text[position..].IndexOf('\n');
            var end = length < 0 ? text.Length : position + length;
            var line = text[position..end].TrimEnd();
            if (!isFirst && line.TrimStart("> \t").IsEmpty)
            {
                break;
            }

            var close = line.IndexOf(marks.Close);
            if (close >= 0)
            {
                return close == line.Length - marks.Close.Length && !(isFirst && line[..close].IsWhiteSpace());
            }

            isFirst = false;
            position = end + 1;
        }

        endless[marks.Open] = position;
        processor.Document.SetData(EndlessKey, endless);
        return false;
    }
}
