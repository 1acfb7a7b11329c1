namespace Blog.Content;

/// <summary>How deep brackets go, found without a parser: the library's own throws, or goes too deep, before it can be asked.</summary>
internal static class TomlNesting
{
    /// <exception cref="FrontMatterFault">Brackets or a dotted key pass the limit.</exception>
    public static void Check(string toml, FrontMatterBlock block)
    {
        var (depth, dots, line, lineStart) = (1, 0, block.Line, 0);
        for (var index = 0; index < toml.Length; index++)
        {
            switch (toml[index])
            {
                case '\n':
                    (dots, line, lineStart) = (0, line + 1, index + 1);
                    break;
                case '#':
                    index = EndOfLine(toml, index) - 1;
                    break;
                case '"' or '\'':
                    var end = EndOfText(toml, index);
                    var inside = toml.AsSpan(index, end - index);
                    if (inside.LastIndexOf('\n') is >= 0 and var last)
                    {
                        (line, lineStart) = (line + inside.Count('\n'), index + last + 1);
                    }

                    index = end - 1;
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                case '.':
                    dots++;
                    break;
                case '=' or ',':
                    dots = 0;
                    break;
            }

            if (depth + dots > FrontMatterLimits.DeepestNesting)
            {
                throw FrontMatterLimits.TooDeep(line, index - lineStart + 1);
            }
        }
    }

    private static int EndOfLine(string toml, int from)
    {
        var end = toml.IndexOf('\n', from);
        return end < 0 ? toml.Length : end;
    }

    /// <summary>Behind the closing quote; an unclosed text on one line ends with that line.</summary>
    private static int EndOfText(string toml, int open)
    {
        var quote = toml[open];
        var isLong = toml.AsSpan(open).StartsWith([quote, quote, quote]);
        for (var index = open + (isLong ? 3 : 1); index < toml.Length; index++)
        {
            if (toml[index] == '\\' && quote == '"')
            {
                index++;
            }
            else if (toml[index] == '\n' && !isLong)
            {
                return index;
            }
            else if (!isLong && toml[index] == quote)
            {
                return index + 1;
            }
            else if (isLong && toml.AsSpan(index).StartsWith([quote, quote, quote]))
            {
                return index + 3;
            }
        }

        return toml.Length;
    }
}
