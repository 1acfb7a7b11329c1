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
        if (slice.AsSpan().Count("](") <= Limits.LinksInBlock)
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
        Findings
            .Of(processor.Document)
            .AddLimit(
                line,
                $"A paragraph holds more than {Limits.LinksInBlock} links, so it is shown as written. Break it up."
            );
        slice.Start = slice.End + 1;
        return true;
    }
}
