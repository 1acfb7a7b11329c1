using System.Globalization;

namespace Blog.Publishing.Formulas;

/// <summary>A formula without its marks, and what keeps the work for it small (promises.md 6).</summary>
internal sealed record FormulaText(string Tex, bool IsDisplay)
{
    /// <summary>UTF-16 units.</summary>
    private const int Longest = 4000;

    private const int DeepestNesting = 50;

    private static readonly (string Open, string Close, bool IsDisplay)[] Marks =
    [
        ("$$", "$$", true),
        (@"\[", @"\]", true),
        (@"\(", @"\)", false),
    ];

    /// <summary>Null for a text that has none of the marks.</summary>
    public static FormulaText? Of(string source)
    {
        var text = source.Trim();
        foreach (var (open, close, isDisplay) in Marks)
        {
            if (
                text.Length >= open.Length + close.Length
                && text.StartsWith(open, StringComparison.Ordinal)
                && text.EndsWith(close, StringComparison.Ordinal)
            )
            {
                return new FormulaText(text[open.Length..^close.Length], isDisplay);
            }
        }

        return null;
    }

    /// <returns>What of it is too much, as a sentence without a full stop; null for nothing.</returns>
    public string? FindLimit()
    {
        if (Tex.Length > Longest)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"it has {Tex.Length} characters, and {Longest} are the most"
            );
        }

        var depth = 0;
        var deepest = 0;
        for (var index = 0; index < Tex.Length; index++)
        {
            var rest = Tex.AsSpan(index);
            if (rest[0] == '\\')
            {
                depth += Change(rest[1..]);
                index++;
            }
            else
            {
                depth +=
                    rest[0] == '{' ? 1
                    : rest[0] == '}' ? -1
                    : 0;
            }

            deepest = Math.Max(deepest, depth);
        }

        return deepest > DeepestNesting
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"it is nested {deepest} levels deep, and {DeepestNesting} are the most"
            )
            : null;
    }

    private static int Change(ReadOnlySpan<char> command) =>
        command.StartsWith("begin") || command.StartsWith("left") ? 1
        : command.StartsWith("end") || command.StartsWith("right") ? -1
        : 0;
}
