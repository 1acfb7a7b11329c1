namespace Blog.Content;

/// <summary>Where front matter and body lie in a file's text (content-contract.md 2.1).</summary>
/// <param name="Start">Where the first line behind the opening fence begins; in JSON the opening brace.</param>
/// <param name="End">Where the closing fence's line begins; in JSON behind the closing brace.</param>
/// <param name="BodyStart">Where the body begins.</param>
/// <param name="Line">The line of <paramref name="Start"/>, from 1.</param>
/// <param name="BodyLine">The line of <paramref name="BodyStart"/>, from 1.</param>
public sealed record FrontMatterBlock(
    FrontMatterFormat Format,
    int Start,
    int End,
    int BodyStart,
    int Line,
    int BodyLine
)
{
    /// <summary>Whether a text opens as front matter does, well-formed or not.</summary>
    public static bool Opens(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        return trimmed.StartsWith("---", StringComparison.Ordinal)
            || trimmed.StartsWith("+++", StringComparison.Ordinal);
    }

    /// <exception cref="FrontMatterFault">The block does not close.</exception>
    internal static FrontMatterBlock Find(string text)
    {
        var (start, line) = FirstWord(text);
        var rest = text.AsSpan(start);
        if (rest.StartsWith("{", StringComparison.Ordinal))
        {
            return FindJson(text, start, line);
        }

        var fence =
            rest.StartsWith("---", StringComparison.Ordinal) ? "---"
            : rest.StartsWith("+++", StringComparison.Ordinal) ? "+++"
            : null;
        if (fence is null)
        {
            return new FrontMatterBlock(FrontMatterFormat.None, 0, 0, 0, 1, 1);
        }

        var (end, next) = LineMap.LineAt(text, start);
        if (!text.AsSpan(start + 3, end - start - 3).IsWhiteSpace())
        {
            throw Unclosed(line, $"The front matter opens with '{Problem.Quote(text[start..end])}'.", fence);
        }

        var first = next;
        for (var current = line + 1; next < text.Length; current++)
        {
            (start, (end, next)) = (next, LineMap.LineAt(text, next));
            var content = text.AsSpan(start, end - start);
            if (!content.StartsWith(fence, StringComparison.Ordinal))
            {
                continue;
            }

            if (!content[3..].IsWhiteSpace())
            {
                throw Unclosed(line, $"Line {current} only begins like the closing fence.", fence);
            }

            var format = fence == "---" ? FrontMatterFormat.Yaml : FrontMatterFormat.Toml;
            return new FrontMatterBlock(format, first, start, next, line + 1, current + 1);
        }

        throw Unclosed(line, "The front matter has no end.", fence);
    }

    private static FrontMatterBlock FindJson(string text, int start, int line)
    {
        var (depth, isText) = (0, false);
        for (var index = start; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\\' when isText:
                    index++;
                    break;
                case '"':
                    isText = !isText;
                    break;
                case '{' when !isText:
                    depth++;
                    break;
                case '}' when !isText && --depth == 0:
                    var end = index + 1;
                    var endLine = line + LineMap.PositionOf(text[start..end], end - start).Line - 1;
                    var (lineEnd, next) = LineMap.LineAt(text, end);
                    var isAlone = text.AsSpan(end, lineEnd - end).IsWhiteSpace();
                    return isAlone && next > lineEnd
                        ? new FrontMatterBlock(FrontMatterFormat.Json, start, end, next, line, endLine + 1)
                        : new FrontMatterBlock(FrontMatterFormat.Json, start, end, end, line, endLine);
            }
        }

        throw new FrontMatterFault(
            "fm-unclosed",
            line,
            1,
            "The front matter has no end. Close the brace that it opens with, and every quote."
        );
    }

    private static FrontMatterFault Unclosed(int line, string found, string fence) =>
        new("fm-unclosed", line, 1, $"{found} Write a line that is exactly {fence} above and below the front matter.");

    private static (int Start, int Line) FirstWord(string text)
    {
        var line = 1;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && !(index + 1 < text.Length && text[index + 1] == '\n')))
            {
                line++;
            }
            else if (!char.IsWhiteSpace(text[index]) && text[index] != '\r')
            {
                return (index, line);
            }
        }

        return (text.Length, line);
    }
}
