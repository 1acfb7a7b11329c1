namespace Blog.Content.Markup;

/// <summary>Which names of HTML an author may bring into a page.</summary>
internal static class HtmlAllowList
{
    /// <summary>What <c>{key="value"}</c> may set. Never <c>on*</c> and <c>style</c>: the content policy forbids both.</summary>
    public static bool IsAuthorsAttribute(string name) =>
        name is "id" or "class" or "lang" or "dir" or "title" or "width" or "height" or "align"
        || (name.StartsWith("data-", StringComparison.Ordinal) && IsName(name));

    public static bool IsDroppedWithContent(string element) => element is "script" or "style";

    public static bool IsElement(string element) =>
        element
            is not (
                "script"
                or "style"
                or "link"
                or "meta"
                or "base"
                or "object"
                or "embed"
                or "applet"
                or "frame"
                or "frameset"
                or "html"
                or "head"
                or "body"
                or "title"
                or "plaintext"
                or "xmp"
                or "noembed"
                or "noframes"
                or "noscript"
                or "template"
                or "portal"
            );

    /// <summary>A browser ends a comment earlier than its writer meant where it holds such marks.</summary>
    public static bool IsHarmlessComment(string content) =>
        !content.Contains('>', StringComparison.Ordinal)
        && !content.Contains("--", StringComparison.Ordinal)
        && !content.EndsWith('-');

    /// <param name="name">In small letters.</param>
    /// <param name="value">Decoded.</param>
    public static bool IsSafe(string element, string name, string value)
    {
        if (
            !IsName(name)
            || name.StartsWith("on", StringComparison.Ordinal)
            || name is "style" or "srcdoc" or "formaction" or "ping" or "http-equiv" or "xmlns"
        )
        {
            return false;
        }

        if (IsText(name))
        {
            return true;
        }

        var isPicture = element is "img" or "source" && name == "src";
        if (name == "srcset")
        {
            return value.Split(',').All(part => LinkSchemes.IsAllowed(part, isPicture: false));
        }

        // Any other attribute may be an address to some element: a scheme is held against the list, wherever it stands.
        return LinkSchemes.IsAllowed(value, isPicture) && !HoldsScript(value);
    }

    /// <summary>Whether an attribute is never an address.</summary>
    public static bool IsText(string name) =>
        name is "id" or "class" or "lang" or "dir" or "title" or "alt" or "name" or "value" or "placeholder" or "label"
        || name.StartsWith("data-", StringComparison.Ordinal)
        || name.StartsWith("aria-", StringComparison.Ordinal);

    private static bool HoldsScript(string value)
    {
        var bare = LinkSchemes.Bare(value);
        return bare.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || bare.Contains("vbscript:", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsName(string name)
    {
        if (!char.IsAsciiLetter(name[0]))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or ':' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
