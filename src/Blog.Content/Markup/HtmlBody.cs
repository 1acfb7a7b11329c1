using System.Net;
using System.Text;

namespace Blog.Content.Markup;

/// <summary>A page that is written in HTML: used as it is, and read for its words (content-contract.md F2).</summary>
internal static class HtmlBody
{
    private const string Divider = "<!--more-->";

    private static readonly string[] Inline =
    [
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "del",
        "em",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "wbr",
    ];

    public static RenderedBody Of(string html, int summaryLength, BodySource source)
    {
        var at = html.IndexOf(Divider, StringComparison.Ordinal);
        var before = at < 0 ? null : html[..at].Trim();
        var rest = at < 0 ? "" : html[(at + Divider.Length)..];
        var whole = at < 0 ? html : html[..at] + rest;
        var plain = PlainTextOf(whole);
        var isCjk = WordCounter.IsCjk(plain, source.Cjk);
        var (summary, isTruncated) = before is null
            ? AutomaticSummary.Write(plain, summaryLength, isCjk)
            : (before, !string.IsNullOrWhiteSpace(rest));
        return new RenderedBody
        {
            Html = whole,
            PlainText = plain,
            Summary = summary,
            IsSummaryDivided = before is not null,
            IsSummaryTruncated = isTruncated,
            WordCount = WordCounter.Count(plain, isCjk),
            IsCjk = isCjk,
        };
    }

    /// <summary>One line for each block, every other gap one blank.</summary>
    private static string PlainTextOf(string html)
    {
        var text = new StringBuilder(html.Length);
        foreach (var piece in HtmlPieces.Of(html))
        {
            if (piece.Kind == HtmlPieceKind.Text)
            {
                AppendWords(text, WebUtility.HtmlDecode(piece.Value));
            }
            else if (piece.Kind != HtmlPieceKind.Comment && !Inline.Contains(piece.Value, StringComparer.Ordinal))
            {
                EndLine(text);
            }
        }

        return text.ToString().Trim();
    }

    private static void AppendWords(StringBuilder text, string words)
    {
        foreach (var character in words)
        {
            if (!char.IsWhiteSpace(character))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
