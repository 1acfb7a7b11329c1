using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.BareLinks;

/// <summary>Finds mail addresses by their <c>@</c>; what stands before it was read as text and is cut off again.</summary>
internal sealed class BareMailParser : InlineParser
{
    private const int LongestName = 256;
    private const int LongestLabel = 63;
    private const string NameMarks = "!#$%&'*+-/=?^_`{|}~.";

    public BareMailParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (
            processor.Inline is not LiteralInline before
            || !ReferenceEquals(before.Content.Text, slice.Text)
            || before.Content.End != slice.Start - 1
            || BareLink.IsInLinkText(processor)
        )
        {
            return false;
        }

        var start = StartOfName(before, slice);
        var end = EndOfDomain(slice);
        if (start == slice.Start || end == 0)
        {
            return false;
        }

        Cut(processor, before, start);
        var address = new StringSlice(slice.Text, start, end - 1);
        processor.Inline = BareLink.Create(processor, address, "mailto:" + address);
        slice.Start = end;
        return true;
    }

    private static int StartOfName(LiteralInline before, StringSlice slice)
    {
        var start = slice.Start;
        var earliest = Math.Max(before.Content.Start, slice.Start - LongestName);
        while (start > earliest && IsNamePart(slice.Text[start - 1]))
        {
            start--;
        }

        var startsWord = start == before.Content.Start || slice.Text[start - 1] is ' ' or '\t' or '\n' or '(';
        return startsWord && !CharHelper.IsAsciiPunctuation(slice.Text[start]) ? start : slice.Start;
    }

    /// <summary>The end of a domain with at least one dot, or 0.</summary>
    private static int EndOfDomain(StringSlice slice)
    {
        var text = slice.Text;
        var position = slice.Start + 1;
        var end = 0;
        var labels = 0;
        while (true)
        {
            var label = position;
            while (position <= slice.End && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '-'))
            {
                position++;
            }

            var isLabel =
                position > label && position - label <= LongestLabel && text[label] != '-' && text[position - 1] != '-';
            if (!isLabel)
            {
                break;
            }

            labels++;
            end = position;
            if (position > slice.End || text[position] != '.')
            {
                break;
            }

            position++;
        }

        var isFollowed = end <= slice.End && end > 0 && text[end] is '-' or '_';
        return labels < 2 || isFollowed ? 0 : end;
    }

    private static void Cut(InlineProcessor processor, LiteralInline before, int start)
    {
        if (start == before.Content.Start)
        {
            processor.Inline = before.PreviousSibling ?? (Inline?)before.Parent;
            before.Remove();
            if (ReferenceEquals(processor.Inline, processor.Root))
            {
                processor.Inline = null;
            }

            return;
        }

        before.Span.End -= before.Content.End - start + 1;
        before.Content.End = start - 1;
    }

    private static bool IsNamePart(char character) =>
        char.IsAsciiLetterOrDigit(character) || NameMarks.Contains(character, StringComparison.Ordinal);
}
