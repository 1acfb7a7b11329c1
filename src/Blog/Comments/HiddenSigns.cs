using System.Globalization;
using System.Text;

namespace Blog.Comments;

/// <summary>
/// Writes out what turns a line around, hides, or is no character at all, so that a stranger's words say what they seem to
/// say. What languages and emoji need stays: joiners, and the marks that tell a letter's direction without turning others.
/// </summary>
internal static class HiddenSigns
{
    /// <summary>So many marks may stand on one letter; more would paint over the lines around.</summary>
    private const int MaxMarks = 6;

    public static string Show(string text)
    {
        var shown = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MaxMarks)
            {
                continue;
            }

            if (IsHidden(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsHidden(Rune rune) =>
        rune.Value
            is (< ' ' and not '\n' and not '\r' and not '\t')
                or (>= 0x7F and <= 0x9F)
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
                or 0x2028
                or 0x2029
                or (>= 0xFFF9 and <= 0xFFFB)
                or 0xFEFF
                or (>= 0xE0000 and <= 0xE001F);
}
