using System.Net;
using System.Text;

namespace Blog.Content.Markup;

/// <summary>
/// Passes an author's HTML through without what could run (content-contract.md K56). It writes every tag anew from what it
/// read, and everything else escaped, so a browser cannot read more into the result; a tag it does not understand it leaves out.
/// </summary>
internal static class HtmlFilter
{
    public static string Clean(string html)
    {
        var clean = new StringBuilder(html.Length);
        foreach (var piece in HtmlPieces.Of(html))
        {
            Write(clean, piece);
        }

        return clean.ToString();
    }

    /// <summary>What a reader would see; a line break is a line feed.</summary>
    public static string TextOf(string html)
    {
        var text = new StringBuilder(html.Length);
        foreach (var piece in HtmlPieces.Of(html))
        {
            if (piece.Kind == HtmlPieceKind.Text)
            {
                text.Append(WebUtility.HtmlDecode(piece.Value.Replace('\n', ' ')));
            }
            else if (piece is { Kind: HtmlPieceKind.Open, Value: "br" or "p" or "div" or "li" or "tr" })
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder clean, HtmlPiece piece)
    {
        switch (piece.Kind)
        {
            case HtmlPieceKind.Text:
                clean.Append(
                    piece
                        .Value.Replace("<", "&lt;", StringComparison.Ordinal)
                        .Replace(">", "&gt;", StringComparison.Ordinal)
                );
                break;
            case HtmlPieceKind.Comment when HtmlAllowList.IsHarmlessComment(piece.Value):
                clean.Append("<!--").Append(piece.Value).Append("-->");
                break;
            case HtmlPieceKind.Close when HtmlAllowList.IsElement(piece.Value):
                clean.Append("</").Append(piece.Value).Append('>');
                break;
            case HtmlPieceKind.Open when HtmlAllowList.IsElement(piece.Value):
                clean.Append('<').Append(piece.Value);
                foreach (var (name, value) in piece.Attributes)
                {
                    if (HtmlAllowList.IsSafe(piece.Value, name, value))
                    {
                        clean.Append(' ').Append(name).Append("=\"").Append(HtmlText.Escape(value)).Append('"');
                    }
                }

                clean.Append(piece.ClosesItself ? "/>" : ">");
                break;
            default:
                break;
        }
    }
}
