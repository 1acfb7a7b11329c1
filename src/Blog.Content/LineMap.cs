namespace Blog.Content;

/// <summary>Lines and columns of a text whose lines end in CRLF, LF or a lone CR (content-contract.md F18).</summary>
internal static class LineMap
{
    /// <summary>Line and column, each from 1, of a position in UTF-16 units.</summary>
    public static (int Line, int Column) PositionOf(string text, int position)
    {
        var line = 1;
        var start = 0;
        for (var index = 0; index < position; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && !(index + 1 < text.Length && text[index + 1] == '\n')))
            {
                line++;
                start = index + 1;
            }
        }

        return (line, position - start + 1);
    }

    /// <summary>Where the line that begins at <paramref name="start"/> ends, and where the next begins.</summary>
    public static (int End, int Next) LineAt(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (end < 0)
        {
            return (text.Length, text.Length);
        }

        end += start;
        var isPair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
        return (end, end + (isPair ? 2 : 1));
    }

    /// <summary>The same text, as long as before, with a line feed for every lone CR.</summary>
    public static string WithoutLoneCr(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            static (copy, source) =>
            {
                for (var index = 0; index < source.Length; index++)
                {
                    var isPair = index + 1 < source.Length && source[index + 1] == '\n';
                    copy[index] = source[index] == '\r' && !isPair ? '\n' : source[index];
                }
            }
        );
    }
}
