namespace Blog.Content;

/// <summary>Language tags as front matter and settings name them (BCP 47, RFC 5646 section 2.1, its common part).</summary>
public static class LanguageTag
{
    public static bool IsValid(string text)
    {
        if (text.Length is < 2 or > 35)
        {
            return false;
        }

        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>The language of a tag without script, region and the rest: <c>zh</c> of <c>zh-Hant-HK</c>.</summary>
    public static string BaseOf(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary>Whether text in the language runs from right to left.</summary>
    public static bool IsRightToLeft(string tag) =>
        BaseOf(tag) is "ar" or "he" or "fa" or "ur" or "yi" or "dv" or "ps" or "sd" or "ug" or "ckb";
}
