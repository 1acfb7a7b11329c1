using System.Net;
using System.Text;

namespace Blog.Content;

/// <summary>
/// Makes links of a stored body right for a site, when the page is put together: a stored body knows no other file.
/// </summary>
/// <param name="resolvesFiles">A link to a content file leads to its page (content-contract.md A16).</param>
public sealed class BodyLinks(bool resolvesFiles)
{
    private static readonly string[] Attributes = ["href=\"", "src=\""];
    private static readonly string[] Endings = [".md", ".markdown", ".mdown"];

    public RenderedBody Apply(RenderedBody body, string file, Site site)
    {
        var html = Apply(body.Html, file, site);
        var summary = Apply(body.Summary, file, site);
        return ReferenceEquals(html, body.Html) && ReferenceEquals(summary, body.Summary)
            ? body
            : body with
            {
                Html = html,
                Summary = summary,
            };
    }

    /// <returns>The very text when nothing of it changes.</returns>
    private string Apply(string html, string file, Site site)
    {
        var isCanonical = site.Settings.CanonifyUrls;
        var mayNameFiles =
            resolvesFiles && Array.Exists(Endings, ending => html.Contains(ending, StringComparison.Ordinal));
        if (!isCanonical && !mayNameFiles)
        {
            return html;
        }

        StringBuilder? changed = null;
        var copied = 0;
        for (var position = html.IndexOf('<'); position >= 0; position = html.IndexOf('<', position + 1))
        {
            var end = html.IndexOf('>', position);
            if (end < 0)
            {
                break;
            }

            foreach (var attribute in Attributes)
            {
                var at = html.AsSpan(position, end - position).IndexOf(attribute);
                if (at <= 0 || !char.IsWhiteSpace(html[position + at - 1]))
                {
                    continue;
                }

                var start = position + at + attribute.Length;
                var close = html.IndexOf('"', start);
                if (close < 0)
                {
                    continue;
                }

                var written = WebUtility.HtmlDecode(html[start..close]);
                var url =
                    (mayNameFiles && attribute == Attributes[0] ? ToPage(written, file, site) : null)
                    ?? (isCanonical ? Canonical(written, site) : null);
                if (url is not null)
                {
                    changed ??= new StringBuilder(html.Length + 64);
                    changed.Append(html, copied, start - copied).Append(WebUtility.HtmlEncode(url));
                    copied = close;
                }
            }
        }

        return changed is null ? html : changed.Append(html, copied, html.Length - copied).ToString();
    }

    private static string? ToPage(string written, string file, Site site)
    {
        if (WrittenAddress.IsElsewhere(written))
        {
            return null;
        }

        var end = written.AsSpan().IndexOfAny('?', '#');
        var (path, tail) = end < 0 ? (written, "") : (written[..end], written[end..]);
        if (!Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.Ordinal)))
        {
            return null;
        }

        return site.FindLinked(Uri.UnescapeDataString(path), file) is { } address ? site.UrlOf(address) + tail : null;
    }

    private static string? Canonical(string written, Site site) =>
        written.StartsWith('/') && !written.StartsWith("//", StringComparison.Ordinal)
            ? (site.Settings.BaseUrl?.GetLeftPart(UriPartial.Authority) ?? "") + site.BasePath + written
            : null;
}
