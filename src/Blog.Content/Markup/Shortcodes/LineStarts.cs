namespace Blog.Content.Markup.Shortcodes;

/// <summary>Lines and columns of a text whose lines end in LF, all from 0. Reads the text when it is first asked.</summary>
internal sealed class LineStarts(string text)
{
    private readonly Lazy<int[]> _starts = new(() => StartsOf(text));

    public (int Line, int Column) PlaceOf(int position)
    {
        var starts = _starts.Value;
        var found = Array.BinarySearch(starts, position);
        var line = found >= 0 ? found : ~found - 1;
        return (line, position - starts[line]);
    }

    public int PositionOf(int line, int column)
    {
        var starts = _starts.Value;
        return Math.Min(starts[Math.Min(line, starts.Length - 1)] + column, text.Length);
    }

    private static int[] StartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', 0); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}
