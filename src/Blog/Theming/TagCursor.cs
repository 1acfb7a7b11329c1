using System.Text;

namespace Blog.Theming;

/// <summary>Goes through HTML from tag to tag. What stands between them is passed on as it is.</summary>
internal sealed class TagCursor(string html)
{
    /// <summary>Behind the tag that was given last. UTF-16 units; may be set further on, to pass over what follows.</summary>
    public int Position { get; set; }

    /// <param name="between">Gets the text before the tag; null: nobody wants it.</param>
    /// <returns>The next tag, or a comment, whole; null: there is none, and the rest of the text was passed on.</returns>
    public string? Next(StringBuilder? between = null)
    {
        var open = html.IndexOf('<', Position);
        var until = open < 0 ? html.Length : open;
        between?.Append(html, Position, until - Position);
        Position = open < 0 ? until : EndOfTag(html, open);
        return open < 0 ? null : html[open..Position];
    }

    /// <summary>Behind the tag's end; quotes may hold a <c>&gt;</c>, and so may comments.</summary>
    public static int EndOfTag(string html, int open)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", open, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        var quote = '\0';
        for (var index = open + 1; index < html.Length; index++)
        {
            var character = html[index];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == '>')
            {
                return index + 1;
            }
        }

        return html.Length;
    }
}
