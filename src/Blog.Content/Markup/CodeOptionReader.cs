namespace Blog.Content.Markup;

/// <summary>
/// Takes the options of a code block apart: <c>.class</c>, <c>#id</c> and <c>key=value</c>, with commas or blanks between them.
/// A value is a word, stands in quotes, or is a list in brackets.
/// </summary>
internal static class CodeOptionReader
{
    /// <returns>Keys in small letters; lists as their items with blanks between them.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Read(string written)
    {
        var rest = written.Trim();
        rest = rest.StartsWith('{') ? rest[1..] : rest;
        rest = rest.EndsWith('}') ? rest[..^1] : rest;
        var position = 0;
        while (position < rest.Length)
        {
            var start = position;
            if (rest[start] is ',' || char.IsWhiteSpace(rest[start]))
            {
                position++;
                continue;
            }

            position = EndOf(rest, start, character => character is ',' or '=' || char.IsWhiteSpace(character));
            var word = rest[start..position];
            if (word.StartsWith('.') || word.StartsWith('#'))
            {
                if (word.Length > 1)
                {
                    yield return new(word[0] == '.' ? "class" : "id", word[1..]);
                }

                continue;
            }

            if (position >= rest.Length || rest[position] != '=')
            {
                continue;
            }

            var (value, end) = ReadValue(rest, position + 1);
            position = end;
            if (word.Length > 0 && value.Length > 0)
            {
                yield return new(word.ToLowerInvariant(), value);
            }
        }
    }

    private static (string Value, int End) ReadValue(string text, int start)
    {
        if (start >= text.Length)
        {
            return ("", start);
        }

        if (text[start] is '"' or '\'')
        {
            var close = text.IndexOf(text[start], start + 1);
            return close < 0 ? ("", text.Length) : (text[(start + 1)..close], close + 1);
        }

        if (text[start] == '[')
        {
            var close = text.IndexOf(']', start);
            return close < 0
                ? ("", text.Length)
                : (text[(start + 1)..close].Replace('"', ' ').Replace('\'', ' ').Replace(',', ' '), close + 1);
        }

        // In the shortcode a list stands without quotes: hl_lines=1 3-4. So digits behind a blank belong to the value.
        var end = EndOf(text, start, character => character is ',' || char.IsWhiteSpace(character));
        while (end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]))
        {
            end = EndOf(text, end + 1, character => character is ',' || char.IsWhiteSpace(character));
        }

        return (text[start..end], end);
    }

    private static int EndOf(string text, int start, Func<char, bool> isEnd)
    {
        var end = start;
        while (end < text.Length && !isEnd(text[end]))
        {
            end++;
        }

        return end;
    }
}
