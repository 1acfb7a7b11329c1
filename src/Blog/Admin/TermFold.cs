using System.Globalization;
using System.Text;

namespace Blog.Admin;

/// <summary>What is left of a name when nothing counts that a hand easily gets wrong: case, accents, blanks, dashes.</summary>
internal static class TermFold
{
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (
                Rune.IsWhiteSpace(rune)
                || rune.Value == '_'
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.DashPunctuation
                        or UnicodeCategory.Format
            )
            {
                continue;
            }

            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return folded.ToString();
    }
}
