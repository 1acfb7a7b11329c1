using System.Text;
using Markdig.Helpers;

namespace Blog.Content.Markup.Extensions.Formulas;

/// <summary>One way to enclose a formula.</summary>
/// <param name="IsDoubled">Written with two backslashes for readers that take one away; so are the formula's own then.</param>
internal sealed record FormulaMarks(string Open, string Close, bool IsDisplay, bool IsDoubled)
{
    private static readonly FormulaMarks[] Known =
    [
        new("$$", "$$", IsDisplay: true, IsDoubled: false),
        new(@"\\(", @"\\)", IsDisplay: false, IsDoubled: true),
        new(@"\\[", @"\\]", IsDisplay: true, IsDoubled: true),
        new(@"\(", @"\)", IsDisplay: false, IsDoubled: false),
        new(@"\[", @"\]", IsDisplay: true, IsDoubled: false),
    ];

    public static FormulaMarks? At(ReadOnlySpan<char> text)
    {
        foreach (var marks in Known)
        {
            if (text.StartsWith(marks.Open))
            {
                return marks;
            }
        }

        return null;
    }

    /// <summary>Where the closing mark of a formula begins that starts at 0, or -1.</summary>
    public int FindClose(ReadOnlySpan<char> text)
    {
        var from = Open.Length;
        while (true)
        {
            var close = text[from..].IndexOf(Close);
            if (close < 0)
            {
                return -1;
            }

            close += from;
            // In \(a \\) the backslash belongs to a line break.
            if (!IsDoubled && Close[0] == '\\' && text[close - 1] == '\\')
            {
                from = close + Close.Length;
                continue;
            }

            return close;
        }
    }

    /// <summary>The formula with its marks, as mathematics readers expect it.</summary>
    public string Normalise(string source)
    {
        if (!IsDoubled)
        {
            return source;
        }

        var single = new StringBuilder(source.Length);
        for (var index = 0; index < source.Length; index++)
        {
            if (source[index] == '\\' && index + 1 < source.Length && CharHelper.IsAsciiPunctuation(source[index + 1]))
            {
                index++;
            }

            single.Append(source[index]);
        }

        return single.ToString();
    }
}
