using System.Globalization;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.Typographer;

/// <summary>Stands last of all inline parsers: what it is asked for is no mark of anything else.</summary>
internal sealed class TypographerParser : InlineParser
{
    private const int LongestRun = 64;

    public TypographerParser() => OpeningCharacters = ['\'', '"', '-', '.', '<', '>'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (sign, length) = slice.CurrentChar switch
        {
            '-' when StartsWith(slice, "---") => ("—", 3),
            '-' when StartsWith(slice, "--") => ("–", 2),
            '.' when StartsWith(slice, "...") => ("…", 3),
            '<' when StartsWith(slice, "<<") => ("«", 2),
            '>' when StartsWith(slice, ">>") => ("»", 2),
            '\'' => (Quote(processor, slice, SingleQuote), 1),
            '"' => (Quote(processor, slice, DoubleQuote), 1),
            _ => (null, 0),
        };
        if (sign is null)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TypographicSign
        {
            Content = new StringSlice(sign),
            IsClosed = true,
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    private static bool StartsWith(StringSlice slice, string text) => slice.AsSpan().StartsWith(text);

    private string? Quote(
        InlineProcessor processor,
        StringSlice slice,
        Func<ReadOnlySpan<char>, Rune, (bool CanOpen, bool CanClose), OpenQuotes, string?> read
    )
    {
        if (processor.ParserStates[Index] is not OpenQuotes open)
        {
            open = new OpenQuotes();
            processor.ParserStates[Index] = open;
        }

        var text = slice.AsSpan();
        var isFirst = processor.Inline is null && processor.Root?.FirstChild is null;
        var before = isFirst ? new Rune('\n') : RuneBefore(slice);
        // A longer run is judged by its own marks: reading each to its end would take quadratic time.
        var run = text[..Math.Min(text.Length, LongestRun)].IndexOfAnyExcept(text[0]);
        var after = RuneAt(text, run < 0 ? Math.Min(text.Length, LongestRun) : run);
        var isLeft = !IsBlank(after) && (!IsPunctuation(after) || IsBlank(before) || IsPunctuation(before));
        var isRight = !IsBlank(before) && (!IsPunctuation(before) || IsBlank(after) || IsPunctuation(after));
        return isLeft || isRight ? read(text, before, (isLeft, isRight), open) : null;
    }

    private static string? SingleQuote(
        ReadOnlySpan<char> text,
        Rune before,
        (bool CanOpen, bool CanClose) may,
        OpenQuotes open
    )
    {
        var next = CharAt(text, 1);
        var opens = may is { CanOpen: true, CanClose: false };
        if (
            (opens && IsDecade(text))
            || ((IsPunctuation(before) || IsBlank(before)) && next is 't' or 'e' or 'n' or 'l')
            || ((Rune.IsLetter(before) || Rune.IsDigit(before)) && Rune.IsLetter(RuneAt(text, 1)))
        )
        {
            return "’";
        }

        if (opens)
        {
            if (IsContraction(text))
            {
                return "’";
            }

            open.Single++;
            return "‘";
        }

        if (text.Length > 2 && !char.IsDigit(next))
        {
            return "’";
        }

        if (open.Single > 0 && Closes(text, may))
        {
            open.Single--;
            return "’";
        }

        return null;
    }

    private static string? DoubleQuote(
        ReadOnlySpan<char> text,
        Rune before,
        (bool CanOpen, bool CanClose) may,
        OpenQuotes open
    )
    {
        if (may is { CanOpen: true, CanClose: false })
        {
            open.Double++;
            return "“";
        }

        // A number of inches that is quoted itself: "a 21""
        var isInches = CharAt(text, 1) == '"' && Rune.IsDigit(before);
        if (open.Double > 0 && Closes(text, may) && !isInches)
        {
            open.Double--;
            return "”";
        }

        return null;
    }

    private static bool Closes(ReadOnlySpan<char> text, (bool CanOpen, bool CanClose) may)
    {
        if (!may.CanClose || !may.CanOpen)
        {
            return may.CanClose;
        }

        return text.Length > 1
            && IsPunctuation(RuneAt(text, 1))
            && (text.Length == 2 || CharHelper.IsAsciiPunctuation(text[2]) || char.IsWhiteSpace(text[2]));
    }

    /// <summary>'90s</summary>
    private static bool IsDecade(ReadOnlySpan<char> text) =>
        text.Length > 3
        && char.IsAsciiDigit(text[1])
        && char.IsAsciiDigit(text[2])
        && text[3] == 's'
        && EndsWord(text, 4);

    /// <summary>What follows the apostrophe in I'm, don't, you'd, we've, I'll, you're.</summary>
    private static bool IsContraction(ReadOnlySpan<char> text) =>
        (CharAt(text, 1) is 's' or 'm' or 't' or 'd' && EndsWord(text, 2))
        || (text.Length > 2 && text[1..3] is "ve" or "ll" or "re" && EndsWord(text, 3));

    private static bool EndsWord(ReadOnlySpan<char> text, int index)
    {
        var rune = RuneAt(text, index);
        return IsBlank(rune) || IsPunctuation(rune);
    }

    private static char CharAt(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : ' ';

    private static Rune RuneAt(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
        {
            return new Rune(' ');
        }

        Rune.DecodeFromUtf16(text[index..], out var rune, out _);
        return rune;
    }

    private static Rune RuneBefore(StringSlice slice)
    {
        Rune.DecodeLastFromUtf16(slice.Text.AsSpan(0, slice.Start), out var rune, out _);
        return rune;
    }

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune);

    private static bool IsPunctuation(Rune rune) =>
        rune.IsAscii ? CharHelper.IsAsciiPunctuation((char)rune.Value) : IsUnicodePunctuation(rune);

    private static bool IsUnicodePunctuation(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.DashPunctuation
                or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation;
}
