using System.Globalization;
using System.Text;

namespace Blog.Accounts;

/// <summary>The rules of a handle: what posts name in <c>author</c>.</summary>
internal static class HandleText
{
    private const int MaxLength = 60;

    /// <summary>In NFC, without blanks around it.</summary>
    /// <returns>Null: it is none.</returns>
    public static string? Find(string typed)
    {
        if (!IsWhole(typed))
        {
            return null;
        }

        var handle = typed.Trim().Normalize(NormalizationForm.FormC);
        return handle.Length is > 0 and <= MaxLength && handle.EnumerateRunes().All(IsSeen) ? handle : null;
    }

    /// <summary>The form by which two handles are the same.</summary>
    public static string KeyOf(string handle) => handle.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    /// <summary>Half a surrogate pair has no NFC.</summary>
    private static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Characters that cannot be seen, or that turn the ones around them, would let two handles look the same.</summary>
    private static bool IsSeen(Rune rune) =>
        rune.Value == ' '
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
