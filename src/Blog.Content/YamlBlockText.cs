namespace Blog.Content;

/// <summary>Where a text behind <c>|</c> or <c>&gt;</c> ends: the parser goes on to the next key, behind blank lines and blanks.</summary>
internal static class YamlBlockText
{
    /// <param name="start">Of the indicator.</param>
    /// <param name="end">Where the parser ends.</param>
    /// <returns>Behind the last line that counts, without its line end.</returns>
    public static int EndOf(string text, int start, int end)
    {
        var (headerEnd, first) = LineMap.LineAt(text, start);
        var header = text.AsSpan(start, headerEnd - start);
        var comment = header.IndexOf('#');
        var keepsBlanks = (comment < 0 ? header : header[..comment]).Contains('+');
        var (last, indent) = (headerEnd, -1);
        for (var line = first; line < end; )
        {
            var (lineEnd, next) = LineMap.LineAt(text, line);
            if (lineEnd > end || lineEnd == next)
            {
                break;
            }

            var content = text.AsSpan(line, lineEnd - line);
            var blanks = content.Length - content.TrimStart(' ').Length;
            if (blanks < content.Length)
            {
                indent = indent < 0 ? blanks : indent;
                last = lineEnd;
            }
            else if (keepsBlanks || (indent >= 0 && blanks > indent))
            {
                last = lineEnd;
            }

            line = next;
        }

        return last;
    }
}
