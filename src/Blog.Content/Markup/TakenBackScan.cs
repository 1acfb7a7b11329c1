namespace Blog.Content.Markup;

/// <summary>
/// Counts, before anything is parsed, the lines that may turn a paragraph into something else. It looks at the lines only,
/// and counts rather too much than too little.
/// </summary>
internal static class TakenBackScan
{
    /// <summary>The line, from 0, with which there are more than allowed.</summary>
    public static int? FindLineTooMany(ReadOnlySpan<char> text)
    {
        var number = 0;
        var count = 0;
        foreach (var line in text.EnumerateLines())
        {
            var rest = line.Trim("> \t");
            var isOne =
                !rest.IsEmpty
                && (
                    (rest[0] is '-' or '=' && rest.IndexOfAnyExcept(rest[0]) < 0)
                    || (rest[0] == '[' && rest.Contains("]:", StringComparison.Ordinal))
                );
            if (isOne && ++count > Limits.TakenBack)
            {
                return number;
            }

            number++;
        }

        return null;
    }
}
