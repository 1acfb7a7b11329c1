namespace Blog.Content.Markup;

/// <summary>
/// Counts, before anything is parsed, how deep quotes and lists stand within one another. It looks at the lines only, and
/// counts rather too much than too little.
/// </summary>
internal static class NestingScan
{
    private const int TabWidth = 4;

    /// <summary>The first line, from 0, that is nested deeper than allowed.</summary>
    public static int? FindLineTooDeep(ReadOnlySpan<char> text)
    {
        var lists = new Stack<int>();
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (Depth(line, lists) > Limits.Nesting)
            {
                return number;
            }

            number++;
        }

        return null;
    }

    /// <param name="lists">The columns at which the contents of the open list items begin.</param>
    private static int Depth(ReadOnlySpan<char> line, Stack<int> lists)
    {
        var quotes = 0;
        var column = 0;
        var position = 0;
        while (true)
        {
            (position, column) = SkipBlanks(line, position, column);
            if (position == line.Length || IsThematicBreak(line[position..]))
            {
                break;
            }

            if (line[position] == '>')
            {
                quotes++;
                position++;
                column++;
                continue;
            }

            var marker = MarkerLength(line[position..]);
            if (marker == 0)
            {
                break;
            }

            while (lists.TryPeek(out var content) && content > column)
            {
                lists.Pop();
            }

            position += marker;
            column += marker;
            lists.Push(column + 1);
            if (quotes + lists.Count > Limits.Nesting)
            {
                break;
            }
        }

        return quotes == 0 && lists.Count == 0 ? 0 : quotes + lists.Count;
    }

    private static (int Position, int Column) SkipBlanks(ReadOnlySpan<char> line, int position, int column)
    {
        for (; position < line.Length && line[position] is ' ' or '\t'; position++)
        {
            column = line[position] == '\t' ? (column / TabWidth * TabWidth) + TabWidth : column + 1;
        }

        return (position, column);
    }

    private static int MarkerLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        if (rest[0] is '-' or '*' or '+' or ':')
        {
            length = 1;
        }
        else
        {
            while (length < rest.Length && length < 9 && char.IsAsciiDigit(rest[length]))
            {
                length++;
            }

            if (length == 0 || length == rest.Length || rest[length] is not ('.' or ')'))
            {
                return 0;
            }

            length++;
        }

        return length == rest.Length || rest[length] is ' ' or '\t' ? length : 0;
    }

    private static bool IsThematicBreak(ReadOnlySpan<char> rest)
    {
        var mark = rest[0];
        return mark is '-' or '*' or '_' && rest.IndexOfAnyExcept(mark, ' ', '\t') < 0 && rest.Count(mark) >= 3;
    }
}
