using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.Formulas;

internal sealed class FormulaParser : InlineParser
{
    public FormulaParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (FormulaMarks.At(slice.AsSpan()) is not { } marks)
        {
            return false;
        }

        // What has no end once has none further on: looking again each time would take quadratic time.
        if (processor.ParserStates[Index] is not HashSet<string> endless)
        {
            endless = new HashSet<string>(StringComparer.Ordinal);
            processor.ParserStates[Index] = endless;
        }

        if (endless.Contains(marks.Open))
        {
            return false;
        }

        var close = marks.FindClose(slice.AsSpan());
        if (close < 0)
        {
            endless.Add(marks.Open);
            return false;
        }

        if (slice.AsSpan()[marks.Open.Length..close].IsWhiteSpace())
        {
            return false;
        }

        var end = close + marks.Close.Length;
        var source = slice.AsSpan()[..end].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new Formula(marks.Normalise(source), marks.IsDisplay)
        {
            Span = new SourceSpan(start, start + end - 1),
            Line = line,
            Column = column,
        };
        slice.Start += end;
        return true;
    }
}
