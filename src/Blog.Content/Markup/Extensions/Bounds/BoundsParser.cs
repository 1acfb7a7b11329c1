using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.Bounds;

/// <summary>Stands before all other inline parsers; at the first mark of a block it judges the block as a whole.</summary>
internal sealed class BoundsParser : InlineParser
{
    private static readonly object Judged = new();

    public BoundsParser() => OpeningCharacters = ['[', '!', '<', '*', '_', '~', '`'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.ParserStates[Index] is not null)
        {
            return false;
        }

        processor.ParserStates[Index] = Judged;
        if (Judge(processor, slice.AsSpan()) is not { } message)
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = slice,
            Span = new SourceSpan(position, position + slice.Length - 1),
            Line = line,
            Column = column,
        };
        Findings.Of(processor.Document).AddLimit(line, message);
        slice.Start = slice.End + 1;
        return true;
    }

    /// <returns>Why the block stays text, or null.</returns>
    private static string? Judge(InlineProcessor processor, ReadOnlySpan<char> text)
    {
        var links = text.Count("](");
        if (links > Limits.LinksInBlock)
        {
            return $"A paragraph holds more than {Limits.LinksInBlock} links, so it is shown as written. Break it up.";
        }

        var shared = PageWork.Of(processor.Context, processor.Document);
        var work = (long)text.Length * (CountMarks(text) + links + text.Count("<!") + text.Count("<?"));
        if (shared.MarkWork + work > Limits.MarkWork)
        {
            return "A paragraph holds too many marks of emphasis, links or tags for its length, so it is shown as written. "
                + "Break it up.";
        }

        shared.MarkWork += work;
        return null;
    }

    /// <summary>Runs of marks that stay open until they are matched.</summary>
    private static long CountMarks(ReadOnlySpan<char> text)
    {
        var count = 0L;
        var position = 0;
        while (text[position..].IndexOfAny("[*_~") is var next and >= 0)
        {
            position += next;
            var mark = text[position];
            var run = text[position..].IndexOfAnyExcept(mark);
            count += mark == '[' && run > 0 ? run : 1;
            if (run < 0)
            {
                return mark == '[' ? count + text.Length - position : count;
            }

            position += run;
        }

        return count;
    }
}
