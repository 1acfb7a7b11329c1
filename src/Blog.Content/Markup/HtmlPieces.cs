using System.Collections.Immutable;
using System.Net;

namespace Blog.Content.Markup;

/// <summary>
/// Takes raw HTML apart. What it cannot read to its end is left out to the end of the text: a browser might read on in the
/// next block.
/// </summary>
internal static class HtmlPieces
{
    public static IEnumerable<HtmlPiece> Of(string html)
    {
        var position = 0;
        while (position < html.Length)
        {
            var tag = html.IndexOf('<', position);
            if (tag != position)
            {
                var end = tag < 0 ? html.Length : tag;
                yield return new HtmlPiece(HtmlPieceKind.Text, html[position..end]);
                position = end;
                continue;
            }

            var (piece, next) = ReadMark(html, position);
            if (piece is not null)
            {
                yield return piece with
                {
                    Start = position,
                };
            }

            position = next;
        }
    }

    private static (HtmlPiece? Piece, int Next) ReadMark(string html, int start)
    {
        var rest = html.AsSpan(start);
        if (rest.StartsWith("<!--"))
        {
            var end = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
            return end < 0
                ? (null, html.Length)
                : (new HtmlPiece(HtmlPieceKind.Comment, html[(start + 4)..end]), end + 3);
        }

        if (rest.Length > 1 && rest[1] is '!' or '?')
        {
            var end = html.IndexOf('>', start);
            return (null, end < 0 ? html.Length : end + 1);
        }

        var isClose = rest.Length > 1 && rest[1] == '/';
        var name = start + (isClose ? 2 : 1);
        if (name >= html.Length || !char.IsAsciiLetter(html[name]))
        {
            return (new HtmlPiece(HtmlPieceKind.Text, "<"), start + 1);
        }

        return ReadTag(html, name, isClose);
    }

    private static (HtmlPiece? Piece, int Next) ReadTag(string html, int start, bool isClose)
    {
        var position = start;
        while (position < html.Length && (char.IsAsciiLetterOrDigit(html[position]) || html[position] is '-' or ':'))
        {
            position++;
        }

        var name = html[start..position].ToLowerInvariant();
        var isNameClean = position < html.Length && (char.IsWhiteSpace(html[position]) || html[position] is '/' or '>');
        var attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var closesItself = false;
        while (true)
        {
            while (position < html.Length && (char.IsWhiteSpace(html[position]) || html[position] == '/'))
            {
                closesItself = html[position] == '/';
                position++;
            }

            if (position >= html.Length)
            {
                return (null, html.Length);
            }

            if (html[position] == '>')
            {
                position++;
                break;
            }

            closesItself = false;
            if (!TryReadAttribute(html, ref position, attributes))
            {
                return (null, html.Length);
            }
        }

        if (!isClose && HtmlAllowList.IsDroppedWithContent(name))
        {
            return (null, EndOfContent(html, position, name));
        }

        var piece = new HtmlPiece(isClose ? HtmlPieceKind.Close : HtmlPieceKind.Open, name)
        {
            Attributes = attributes.ToImmutable(),
            ClosesItself = closesItself,
        };
        return (isNameClean ? piece : null, position);
    }

    private static bool TryReadAttribute(
        string html,
        ref int position,
        ImmutableArray<KeyValuePair<string, string>>.Builder attributes
    )
    {
        var start = position;
        // A name may begin with an equals sign; taken whole, it is then no name we know.
        position++;
        while (
            position < html.Length && !char.IsWhiteSpace(html[position]) && html[position] is not ('=' or '>' or '/')
        )
        {
            position++;
        }

        var name = html[start..position].ToLowerInvariant();
        var after = position;
        while (after < html.Length && char.IsWhiteSpace(html[after]))
        {
            after++;
        }

        var value = "";
        if (after < html.Length && html[after] == '=')
        {
            position = after + 1;
            if (!TryReadValue(html, ref position, out value))
            {
                return false;
            }
        }

        attributes.Add(new KeyValuePair<string, string>(name, WebUtility.HtmlDecode(value)));
        return true;
    }

    private static bool TryReadValue(string html, ref int position, out string value)
    {
        value = "";
        while (position < html.Length && char.IsWhiteSpace(html[position]))
        {
            position++;
        }

        if (position >= html.Length)
        {
            return false;
        }

        var start = position;
        if (html[position] is '"' or '\'')
        {
            var end = html.IndexOf(html[position], position + 1);
            if (end < 0)
            {
                return false;
            }

            value = html[(start + 1)..end];
            position = end + 1;
            return true;
        }

        while (position < html.Length && !char.IsWhiteSpace(html[position]) && html[position] != '>')
        {
            position++;
        }

        value = html[start..position];
        return true;
    }

    private static int EndOfContent(string html, int position, string name)
    {
        var close = html.IndexOf("</" + name, position, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            return html.Length;
        }

        var end = html.IndexOf('>', close);
        return end < 0 ? html.Length : end + 1;
    }
}
