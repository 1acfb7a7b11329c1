using System.Globalization;
using System.Text;
using Markdig.Extensions.Emoji;

namespace Blog.Content.Markup.Extensions.Headings;

/// <summary>Makes an id of a heading's last line as the author wrote it (content-contract.md 6, own id rule).</summary>
internal sealed class HeadingIdText(HeadingIdStyle style, bool emoji)
{
    private const int CapitalDottedI = 0x130;

    private readonly IDictionary<string, string> _emoji = emoji
        ? EmojiMapping.GetDefaultEmojiShortcodeToUnicode()
        : new Dictionary<string, string>(StringComparer.Ordinal);

    public string From(string raw)
    {
        var text = emoji ? WithoutEmoji(raw) : raw;
        var id = style switch
        {
            HeadingIdStyle.Blackfriday => OneDashBetweenWords(text),
            HeadingIdStyle.GitHubAscii => DashForEachBlank(WithoutAccents(text), asciiOnly: true),
            _ => DashForEachBlank(text, asciiOnly: false),
        };
        return id.Length == 0 ? "heading" : id;
    }

    private static string DashForEachBlank(string text, bool asciiOnly)
    {
        var id = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '-' or ' ')
            {
                id.Append('-');
            }
            else if ((rune.Value == '_' || IsWordPart(rune)) && (rune.IsAscii || !asciiOnly))
            {
                AppendLower(id, rune);
            }
        }

        return id.ToString();
    }

    private static string OneDashBetweenWords(string text)
    {
        var id = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsWordPart(rune))
            {
                gap = true;
                continue;
            }

            if (gap && id.Length > 0)
            {
                id.Append('-');
            }

            gap = false;
            AppendLower(id, rune);
        }

        return id.ToString();
    }

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;

    // The framework leaves the capital I with a dot as it is.
    private static void AppendLower(StringBuilder id, Rune rune) =>
        id.Append(rune.Value == CapitalDottedI ? "i" : Rune.ToLowerInvariant(rune).ToString());

    private static string WithoutAccents(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in Normalised(text, NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    // Lone surrogates cannot be normalised.
    private static string Normalised(string text, NormalizationForm form)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString().Normalize(form);
    }

    private string WithoutEmoji(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == ':')
            {
                var end = text.IndexOf(':', index + 1);
                if (end > 0 && _emoji.ContainsKey(text[index..(end + 1)]))
                {
                    index = end;
                    continue;
                }
            }

            kept.Append(text[index]);
        }

        return kept.ToString();
    }
}
