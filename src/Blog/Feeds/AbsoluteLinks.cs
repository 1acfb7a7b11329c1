using System.Net;
using System.Text.RegularExpressions;

namespace Blog.Feeds;

/// <summary>
/// Makes links and pictures of a text absolute, since a feed's reader shows it elsewhere. Changes the values of
/// <c>src</c> and <c>href</c> that name no scheme, and nothing else.
/// </summary>
internal static partial class AbsoluteLinks
{
    /// <param name="html">As the renderer wrote it.</param>
    /// <param name="pageUrl">Absolute: where the text stands.</param>
    public static string In(string html, string pageUrl) =>
        Uri.TryCreate(pageUrl, UriKind.Absolute, out var page)
            ? Tag().Replace(html, tag => Attribute().Replace(tag.Value, attribute => Absolute(attribute, page)))
            : html;

    private static string Absolute(Match attribute, Uri page)
    {
        var value = attribute.Groups["value"];
        if (
            !value.Success
            || attribute.Groups["name"].Value.ToLowerInvariant() is not ("src" or "href")
            || WebUtility.HtmlDecode(value.Value) is not { Length: > 0 } written
            || HasScheme(written)
            || !Uri.TryCreate(page, written, out var absolute)
        )
        {
            return attribute.Value;
        }

        return $" {attribute.Groups["name"].Value}=\"{WebUtility.HtmlEncode(absolute.AbsoluteUri)}\"";
    }

    private static bool HasScheme(string written)
    {
        var end = written.AsSpan().IndexOfAny(":/?#");
        return end > 0 && written[end] == ':';
    }

    /// <summary>A start tag; quotes may hold a <c>&gt;</c>.</summary>
    [GeneratedRegex("""<[A-Za-z](?>[^<>"']+|"[^"]*"|'[^']*')*>""", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    /// <summary>Each attribute whole, so that what looks like one within a value is none.</summary>
    [GeneratedRegex(
        """\s+(?<name>[^\s=>"'/]+)(\s*=\s*("(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+)))?""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Attribute();
}
