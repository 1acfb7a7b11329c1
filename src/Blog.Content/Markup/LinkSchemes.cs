using System.Net;
using System.Text;

namespace Blog.Content.Markup;

/// <summary>Which addresses a text may link to (content-contract.md K34).</summary>
internal static class LinkSchemes
{
    private static readonly string[] Pictures = ["image/png", "image/gif", "image/jpeg", "image/webp"];

    public static bool IsAllowed(string address, bool isPicture)
    {
        var bare = Bare(address);
        var end = bare.AsSpan().IndexOfAny("/?#:");
        if (end < 0 || bare[end] != ':')
        {
            return true;
        }

        var scheme = bare.AsSpan(0, end);
        if (!IsScheme(scheme))
        {
            return true;
        }

        if (isPicture && scheme.Equals("data", StringComparison.OrdinalIgnoreCase))
        {
            return IsPicture(bare.AsSpan(end + 1));
        }

        return scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("tel", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("ftp", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The address as the most forgiving reader would take it: decoded, without controls and blanks.</summary>
    public static string Bare(string address)
    {
        var decoded = WebUtility.HtmlDecode(address);
        if (decoded.Contains('%', StringComparison.Ordinal))
        {
            decoded = Uri.UnescapeDataString(decoded);
        }

        var bare = new StringBuilder(decoded.Length);
        foreach (var character in decoded)
        {
            if (character > ' ' && !char.IsWhiteSpace(character))
            {
                bare.Append(character);
            }
        }

        return bare.ToString();
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPicture(ReadOnlySpan<char> rest)
    {
        foreach (var type in Pictures)
        {
            if (
                rest.StartsWith(type, StringComparison.OrdinalIgnoreCase)
                && rest.Length > type.Length
                && rest[type.Length] is ';' or ','
            )
            {
                return true;
            }
        }

        return false;
    }
}
