namespace Blog.Content.Editing;

/// <summary>Lines of a text whose line ends may differ.</summary>
internal static class LineEnds
{
    /// <summary>Where the line that holds a position begins.</summary>
    public static int LineStart(string text, int position)
    {
        // Between CR and LF is still the line before.
        var from =
            position > 0 && position < text.Length && text[position] == '\n' && text[position - 1] == '\r'
                ? position - 1
                : position;
        return text.AsSpan(0, from).LastIndexOfAny('\r', '\n') + 1;
    }

    /// <summary>Behind the line end of the line that holds a position.</summary>
    public static int NextLine(string text, int position) => LineMap.LineAt(text, position).Next;

    /// <summary>How the line that holds a position ends; the line before it where it is the last.</summary>
    public static string At(string text, int position)
    {
        var (end, next) = LineMap.LineAt(text, position);
        return next > end ? text[end..next] : Before(text, LineStart(text, position));
    }

    /// <summary>How the line before the one that begins at a position ends; LF where it is the first.</summary>
    public static string Before(string text, int lineStart) =>
        lineStart >= 2 && text[lineStart - 1] == '\n' && text[lineStart - 2] == '\r' ? "\r\n"
        : lineStart >= 1 ? text[(lineStart - 1)..lineStart]
        : "\n";

    /// <summary>How the first line ends; LF where there is only one.</summary>
    public static string First(string text) =>
        LineMap.LineAt(text, 0) is var (end, next) && next > end ? text[end..next] : "\n";
}
