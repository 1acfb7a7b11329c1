using System.Globalization;
using System.Text;

namespace Blog.Content;

/// <summary>The rule by which a file's name, a slug or a term becomes part of an address (content-contract.md 4, P).</summary>
public static class PathText
{
    private const string Kept = "./\\_#+~-@";

    /// <param name="keepCase">Whether capitals stay (<c>Site:DisablePathToLower</c>).</param>
    /// <param name="removeAccents">Whether letters lose their marks (<c>Site:RemovePathAccents</c>).</param>
    public static string Of(string text, bool keepCase = false, bool removeAccents = false)
    {
        var source = removeAccents ? WithoutMarks(text) : text;
        var path = new StringBuilder(source.Length);
        var blank = false;
        for (var index = 0; index < source.Length; )
        {
            if (!Rune.TryGetRuneAt(source, index, out var rune))
            {
                index++;
                continue;
            }

            var isEscape =
                rune.Value == '%'
                && index + 2 < source.Length
                && char.IsAsciiHexDigit(source[index + 1])
                && char.IsAsciiHexDigit(source[index + 2]);
            if (isEscape || IsKept(rune))
            {
                if (blank && rune.Value != '-' && path.Length > 0 && path[^1] != '-')
                {
                    path.Append('-');
                }

                blank = false;
                path.Append(source, index, rune.Utf16SequenceLength);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                blank = true;
            }

            index += rune.Utf16SequenceLength;
        }

        return keepCase ? path.ToString() : Lower(path.ToString());
    }

    private static bool IsKept(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
        || (rune.IsAscii && Kept.Contains((char)rune.Value));

    /// <summary>Go lowers İ to i and a dot above, of which Hugo keeps the i.</summary>
    private static string Lower(string text) => text.Replace('İ', 'i').ToLowerInvariant();

    private static string WithoutMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
