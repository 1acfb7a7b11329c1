using System.Globalization;
using System.Net;
using System.Text;

namespace Blog.Theming;

/// <summary>
/// Puts into a page's own text the links that the theme adds: one to each heading, one to the file of each picture; and a word
/// to links that open a window (content-contract.md K68, look.md V16, V23). Reads tags only.
/// </summary>
public sealed class ReaderLinks(Texts texts)
{
    /// <summary>Where a link would stand in another, or in something that is pressed, or breaks what is around.</summary>
    private static readonly string[] Closed = ["a", "button", "summary", "label", "picture", "object", "svg"];

    public string Apply(string html)
    {
        var page = new StringBuilder(html.Length + 1024);
        var depths = new int[Closed.Length];
        var opensWindow = false;
        Heading? heading = null;
        var tags = new TagCursor(html);
        while (tags.Next(page) is { } tag)
        {
            var isFree = depths.All(depth => depth == 0);
            if (isFree && tag == ArticleMarkup.PictureForms && EndOfForms(html, tags.Position) is { } end)
            {
                AppendPicture(
                    page,
                    html[html.LastIndexOf("<img", end, StringComparison.Ordinal)..end],
                    html[(tags.Position - tag.Length)..end]
                );
                tags.Position = end;
                continue;
            }

            Count(depths, tag);
            if (ArticleMarkup.IsTag(tag, "a"))
            {
                opensWindow = ArticleMarkup.AttributeOf(tag, "target") == "_blank";
            }
            else if (tag == "</a>" && opensWindow)
            {
                opensWindow = false;
                AppendWindow(page);
            }

            if (heading is null && isFree && HeadingAt(html, tag, tags.Position) is { } found)
            {
                heading = found;
                page.Append("""<div class="heading">""").Append(tag);
            }
            else if (tag == heading?.End)
            {
                page.Append(tag);
                AppendLink(page, heading);
                heading = null;
            }
            else if (isFree && ArticleMarkup.IsTag(tag, "img"))
            {
                AppendPicture(page, tag, tag);
            }
            else
            {
                page.Append(tag);
            }
        }

        return page.ToString();
    }

    private static void Count(int[] depths, string tag)
    {
        for (var index = 0; index < Closed.Length; index++)
        {
            if (ArticleMarkup.IsTag(tag, Closed[index]))
            {
                depths[index]++;
            }
            else if (
                depths[index] > 0
                && tag.Length == Closed[index].Length + 3
                && string.CompareOrdinal(tag, 2, Closed[index], 0, Closed[index].Length) == 0
            )
            {
                depths[index]--;
            }
        }
    }

    /// <summary>The heading that a tag opens, where it has an id and an end.</summary>
    private static Heading? HeadingAt(string html, string tag, int after)
    {
        if (tag.Length < 4 || tag[1] != 'h' || tag[2] is < '1' or > '6' || !ArticleMarkup.IsTag(tag, tag[1..3]))
        {
            return null;
        }

        var end = $"</h{tag[2]}>";
        var close = html.IndexOf(end, after, StringComparison.Ordinal);
        return close < 0 || ArticleMarkup.AttributeOf(tag, "id") is not { Length: > 0 } id
            ? null
            : new Heading(id, end, TextOf(html[after..close]));
    }

    /// <summary>What stands between tags, still encoded.</summary>
    private static string TextOf(string html)
    {
        var text = new StringBuilder(html.Length);
        var tags = new TagCursor(html);
        while (tags.Next(text) is not null) { }

        return text.ToString().Trim();
    }

    private void AppendLink(StringBuilder page, Heading heading)
    {
        var name = texts.Format("heading_link", ("Title", WebUtility.HtmlDecode(heading.Text)));
        page.Append(
            CultureInfo.InvariantCulture,
            $"""<a class="heading__link" href="#{heading.Id}" aria-label="{WebUtility.HtmlEncode(name)}"></a></div>"""
        );
    }

    private void AppendWindow(StringBuilder page) =>
        page.Append(
            CultureInfo.InvariantCulture,
            $"""<span class="new-window"><span class="visually-hidden" lang="{texts.Language}"> ({WebUtility.HtmlEncode(texts["new_window"])})</span></span>"""
        );

    /// <summary>Behind a picture that stands there in several formats: our own, so its parts are known.</summary>
    private static int? EndOfForms(string html, int position)
    {
        const string last = "</picture>";
        var close = html.IndexOf(last, position, StringComparison.Ordinal);
        return close < 0 || html.IndexOf("<img", position, close - position, StringComparison.Ordinal) < 0
            ? null
            : close + last.Length;
    }

    /// <param name="tag">Of the picture, perhaps with what follows it.</param>
    /// <param name="whole">What the link is put around.</param>
    private void AppendPicture(StringBuilder page, string tag, string whole)
    {
        if (
            ArticleMarkup.AttributeOf(tag, "src") is not { Length: > 0 } source
            || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        )
        {
            page.Append(whole);
            return;
        }

        var alt = ArticleMarkup.AttributeOf(tag, "alt");
        var name = string.IsNullOrWhiteSpace(alt)
            ? $" aria-label=\"{WebUtility.HtmlEncode(texts["picture_link"])}\""
            : "";
        page.Append(
            CultureInfo.InvariantCulture,
            $"""<a class="picture" href="{source}"{name} data-zoom>{whole}</a>"""
        );
    }

    /// <param name="Id">Still encoded.</param>
    /// <param name="End">The tag that closes it.</param>
    /// <param name="Text">Without tags, still encoded.</param>
    private sealed record Heading(string Id, string End, string Text);
}
