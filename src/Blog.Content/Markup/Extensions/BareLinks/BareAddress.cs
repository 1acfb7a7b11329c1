namespace Blog.Content.Markup.Extensions.BareLinks;

/// <summary>Where a bare address ends: it is ASCII only and leaves the sentence its punctuation.</summary>
internal static class BareAddress
{
    private const int LongestHost = 256;
    private const string HostMarks = "-@:%._+~#=";
    private const string PathMarks = "-@:%_+.~#!?&/=();,'\">^{}[]`";

    public static bool MayBegin(ReadOnlySpan<char> text) => text.StartsWith("www.") || PrefixLength(text) > 0;

    /// <summary>The length of the address that <paramref name="text"/> begins with, or 0.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        var isWww = text.StartsWith("www.");
        var prefix = isWww ? "www.".Length : PrefixLength(text);
        if (prefix == 0)
        {
            return 0;
        }

        var end = EndOfHost(text, prefix);
        if (end == 0)
        {
            return 0;
        }

        if (!isWww)
        {
            end = SkipPort(text, end);
        }

        end = SkipPath(text, end, dollar: !isWww);
        end = WithoutClosers(text, end);
        while (end > 1 && text[end - 1] is '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~')
        {
            end--;
        }

        return end;
    }

    private static int PrefixLength(ReadOnlySpan<char> text)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["https://", "http://", "ftp://"])
        {
            if (text.StartsWith(prefix))
            {
                return prefix.Length;
            }
        }

        return 0;
    }

    /// <summary>Behind the last dot that small letters follow, so that <c>localhost</c> and <c>10.0.0.1</c> are none.</summary>
    private static int EndOfHost(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var longest = Math.Min(text.Length, start + LongestHost + 1);
        while (end < longest && IsOf(text[end], HostMarks))
        {
            end++;
        }

        for (var dot = end - 1; dot > start; dot--)
        {
            if (text[dot] != '.' || dot + 1 >= text.Length || !char.IsAsciiLetterLower(text[dot + 1]))
            {
                continue;
            }

            end = dot + 1;
            while (end < text.Length && char.IsAsciiLetterLower(text[end]))
            {
                end++;
            }

            return end;
        }

        return 0;
    }

    private static int SkipPort(ReadOnlySpan<char> text, int end)
    {
        var digits = end + 1;
        if (end >= text.Length || text[end] != ':')
        {
            return end;
        }

        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > end + 1 ? digits : end;
    }

    private static int SkipPath(ReadOnlySpan<char> text, int end, bool dollar)
    {
        if (end >= text.Length || text[end] is not ('/' or '?' or '#'))
        {
            return end;
        }

        while (end < text.Length && (IsOf(text[end], PathMarks) || (dollar && text[end] == '$')))
        {
            end++;
        }

        return end;
    }

    /// <summary>A dot, brackets that were opened outside and an entity at the end belong to the text.</summary>
    private static int WithoutClosers(ReadOnlySpan<char> text, int end)
    {
        switch (text[end - 1])
        {
            case '.':
                return end - 1;
            case ')':
                var unopened = text[..end].Count(')') - text[..end].Count('(');
                return unopened > 0 ? end - unopened : end;
            case ';':
                var start = end - 2;
                while (start > 0 && char.IsAsciiLetterOrDigit(text[start]))
                {
                    start--;
                }

                return start < end - 2 && text[start] == '&' ? start : end;
            default:
                return end;
        }
    }

    private static bool IsOf(char character, string marks) =>
        char.IsAsciiLetterOrDigit(character) || marks.Contains(character, StringComparison.Ordinal);
}
