using System.Globalization;
using System.Net;
using System.Text;
using Blog.Content;
using Blog.Images;

namespace Blog.Theming;

/// <summary>
/// Puts around a stored body what the theme adds to it: scroll boxes, names for them, how pictures load (content-contract.md
/// K68). Reads tags only; whatever it does not know passes as it is.
/// </summary>
/// <param name="images">What is known of the body's pictures.</param>
/// <param name="sizes">How wide a picture of the body is shown.</param>
/// <param name="hasDarkCode">Whether code is dark on light pages too.</param>
/// <param name="frameHosts">Origins of frames that the content policy lets every page load; null for none.</param>
public sealed class ArticleMarkup(
    Texts texts,
    RemoteImages remote,
    PicturesOfPage images,
    string sizes,
    bool hasDarkCode = false,
    IReadOnlyList<string>? frameHosts = null
)
{
    private readonly OutsideLoads _outside = new(remote, images, frameHosts ?? []);

    /// <summary>Opens what holds one picture in several formats.</summary>
    internal const string PictureForms = """<picture class="picture-forms">""";

    /// <summary>As the page's site and language have it.</summary>
    public static ArticleMarkup Of(PageView view, PicturesOfPage images) =>
        new(
            view.Texts,
            view.Settings.Images.Remote,
            images,
            ColumnWidths.OfText(view),
            view.Settings.Markup.Highlight.IsDark(),
            view.Settings.Csp.Frame
        );

    /// <param name="isMain">Whether the body is what its page is about: then its first picture does not wait.</param>
    /// <param name="beginsWithPicture">Whether a picture stands above the body, so that none of it is the first.</param>
    public string Apply(string html, bool isMain = true, bool beginsWithPicture = false)
    {
        html = _outside.Apply(html);
        var page = new StringBuilder(html.Length + 1024);
        var tables = 0;
        var codes = 0;
        var pictures = 0;
        var depthOfTables = 0;
        var depthOfCodes = 0;
        var depthOfLinks = 0;
        string? embed = null;
        var tags = new TagCursor(html);
        while (tags.Next(page) is { } tag)
        {
            if (IsTag(tag, "table"))
            {
                if (depthOfTables++ == 0)
                {
                    var name = texts["table_name"] + NumberFrom2(++tables);
                    page.Append(
                        CultureInfo.InvariantCulture,
                        $"""<div class="table" role="group" tabindex="0" aria-label="{WebUtility.HtmlEncode(name)}">"""
                    );
                }

                page.Append(tag);
            }
            else if (tag == "</table>")
            {
                page.Append(tag);
                if (depthOfTables > 0 && --depthOfTables == 0)
                {
                    page.Append("</div>");
                }
            }
            else if (IsTag(tag, "pre"))
            {
                if (depthOfCodes++ == 0)
                {
                    OpenCode(page, tag, LanguageOf(html, tags.Position), ++codes, isMain);
                }
                else
                {
                    page.Append(tag);
                }
            }
            else if (tag == "</pre>")
            {
                page.Append(tag);
                if (depthOfCodes > 0 && --depthOfCodes == 0)
                {
                    page.Append("</div>");
                }
            }
            else if (IsTag(tag, "div") && AttributeOf(tag, "data-embed") is not null)
            {
                embed = tag;
                page.Append(tag);
            }
            else if (tag == "</p>" && embed is not null)
            {
                page.Append(tag);
                AppendLoadButton(page, embed);
                embed = null;
            }
            else if (IsTag(tag, "img"))
            {
                AppendPicture(page, tag, pictures++ == 0 && isMain && !beginsWithPicture, isInLink: depthOfLinks > 0);
            }
            else if (IsTag(tag, "input") && AttributeOf(tag, "type") == "checkbox")
            {
                var isDone = AttributeOf(tag, "checked") is not null;
                AppendWith(page, tag, ("aria-label", isDone ? texts["task_done"] : texts["task_open"]));
            }
            else
            {
                depthOfLinks +=
                    IsTag(tag, "a") ? 1
                    : tag == "</a>" && depthOfLinks > 0 ? -1
                    : 0;
                page.Append(tag);
            }
        }

        // What an author left open must not hold the rest of the page.
        if (depthOfCodes > 0)
        {
            page.Insert(page.Length, "</pre>", depthOfCodes).Append("</div>");
        }

        if (depthOfTables > 0)
        {
            page.Insert(page.Length, "</table>", depthOfTables).Append("</div>");
        }

        return page.ToString();
    }

    private void OpenCode(StringBuilder page, string tag, string? language, int number, bool isMain)
    {
        page.Append(hasDarkCode ? """<div class="code code--dark">""" : """<div class="code">""");
        if (isMain || language is not null)
        {
            // Without a language the bar is there for what the script puts into it, so that nothing moves then.
            var label = language is null ? "" : $"""<span class="code__lang">{language}</span>""";
            page.Append(CultureInfo.InvariantCulture, $"""<div class="code__bar" data-code>{label}</div>""");
        }

        var name =
            (
                language is null
                    ? texts["code_name"]
                    : texts.Format("code_name_lang", ("Language", WebUtility.HtmlDecode(language)))
            ) + NumberFrom2(number);
        AppendWith(page, tag, ("tabindex", "0"), ("role", "group"), ("aria-label", name));
    }

    /// <summary>The tag with further attributes, where the author has not set them.</summary>
    private static void AppendWith(
        StringBuilder page,
        string tag,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        var end = tag.EndsWith("/>", StringComparison.Ordinal) ? tag.Length - 2 : tag.Length - 1;
        page.Append(tag.AsSpan(0, end).TrimEnd());
        foreach (var (name, value) in attributes)
        {
            if (value is not null && AttributeOf(tag, name) is null)
            {
                page.Append(CultureInfo.InvariantCulture, $" {name}=\"{WebUtility.HtmlEncode(value)}\"");
            }
        }

        page.Append('>');
    }

    /// <summary>The value of the code's <c>data-lang</c>, still encoded.</summary>
    private static string? LanguageOf(string html, int position)
    {
        if (string.CompareOrdinal(html, position, "<code", 0, "<code".Length) != 0)
        {
            return null;
        }

        return AttributeOf(html[position..TagCursor.EndOfTag(html, position)], "data-lang");
    }

    /// <param name="embed">The opening tag of the card.</param>
    private void AppendLoadButton(StringBuilder page, string embed)
    {
        var provider = WebUtility.HtmlDecode(AttributeOf(embed, "data-provider") ?? "");
        var words = texts.Format("embed_load", ("Provider", provider));
        var note = texts.Format("embed_note", ("Provider", provider));
        page.Append(
            CultureInfo.InvariantCulture,
            $"""<p class="embed__ask"><button class="btn embed__load" type="button" data-embed-load>{WebUtility.HtmlEncode(words)}</button> <span class="embed__note">{WebUtility.HtmlEncode(note)}</span></p>"""
        );
    }

    private void AppendPicture(StringBuilder page, string tag, bool isFirst, bool isInLink)
    {
        var source = AttributeOf(tag, "src");
        var decoded = WebUtility.HtmlDecode(source ?? "");
        var isElsewhere = images.IsElsewhere(decoded);
        var shown = images.Find(decoded);
        if (isElsewhere && shown is null && remote != RemoteImages.Show)
        {
            var alt = AttributeOf(tag, "alt");
            var words = string.IsNullOrEmpty(alt) ? WebUtility.HtmlEncode(texts["picture_link"]) : alt;
            page.Append(
                isInLink
                    ? $"""<span class="picture picture--remote">{words}</span>"""
                    : $"""<a class="picture picture--remote" href="{source}" rel="noreferrer">{words}</a>"""
            );
            return;
        }

        var isAsked = isElsewhere && shown is null;
        var picture = new PictureTag(shown, AttributeOf(tag, "width"), AttributeOf(tag, "height"), sizes);
        if (shown?.AvifSourceSet is { } avif)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"""{PictureForms}<source type="image/avif" srcset="{WebUtility.HtmlEncode(avif)}" sizes="{picture.Sizes}">"""
            );
        }

        AppendWith(
            page,
            shown?.Source is { } copy
                ? tag.Replace($" src=\"{source}\"", $" src=\"{copy}\"", StringComparison.Ordinal)
                : tag,
            ("width", picture.Width),
            ("height", picture.Height),
            ("srcset", shown?.SourceSet),
            ("sizes", shown?.SourceSet is null ? null : picture.Sizes),
            ("decoding", "async"),
            ("fetchpriority", isFirst && !isAsked ? "high" : null),
            ("loading", isFirst && !isAsked ? null : "lazy"),
            ("referrerpolicy", isAsked ? "no-referrer" : null)
        );
        page.Append(shown?.AvifSourceSet is null ? "" : "</picture>");
    }

    internal static string? AttributeOf(string tag, string name)
    {
        var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += name.Length + 3;
        var end = tag.IndexOf('"', start);
        return end < 0 ? null : tag[start..end];
    }

    internal static bool IsTag(string tag, string name) =>
        tag.Length > name.Length + 1
        && tag[^1] == '>'
        && string.CompareOrdinal(tag, 1, name, 0, name.Length) == 0
        && tag[name.Length + 1] is ' ' or '>' or '/';

    private string NumberFrom2(int number) => number == 1 ? "" : " " + texts.Number(number);
}
