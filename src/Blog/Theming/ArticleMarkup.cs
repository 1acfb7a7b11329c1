using System.Globalization;
using System.Net;
using System.Text;
using Blog.Content;

namespace Blog.Theming;

/// <summary>
/// Puts around a stored body what the theme adds to it: scroll boxes, names for them, how pictures load (content-contract.md
/// K68). Reads tags only; whatever it does not know passes as it is.
/// </summary>
public sealed class ArticleMarkup(Texts texts, RemoteImages remote)
{
    public string Apply(string html)
    {
        var page = new StringBuilder(html.Length + 1024);
        var tables = 0;
        var codes = 0;
        var pictures = 0;
        var depthOfTables = 0;
        string? embed = null;
        for (var position = 0; position < html.Length; )
        {
            var open = html.IndexOf('<', position);
            if (open < 0)
            {
                page.Append(html, position, html.Length - position);
                break;
            }

            page.Append(html, position, open - position);
            var end = EndOfTag(html, open);
            var tag = html[open..end];
            position = end;
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
                OpenCode(page, tag, html, position, ++codes);
            }
            else if (tag == "</pre>")
            {
                page.Append(tag).Append("</div>");
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
                AppendPicture(page, tag, pictures++ == 0);
            }
            else
            {
                page.Append(tag);
            }
        }

        return page.ToString();
    }

    private void OpenCode(StringBuilder page, string tag, string html, int after, int number)
    {
        var language = LanguageOf(html, after);
        page.Append("""<div class="code">""");
        if (language is not null)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"""<div class="code__bar"><span class="code__lang">{language}</span></div>"""
            );
        }

        var name =
            (
                language is null
                    ? texts["code_name"]
                    : texts.Format("code_name_lang", ("Language", WebUtility.HtmlDecode(language)))
            ) + NumberFrom2(number);
        var attributes = tag.Contains("tabindex", StringComparison.Ordinal) ? "" : """ tabindex="0" """.TrimEnd();
        page.Append(tag, 0, tag.Length - 1)
            .Append(
                CultureInfo.InvariantCulture,
                $"""{attributes} role="group" aria-label="{WebUtility.HtmlEncode(name)}">"""
            );
    }

    /// <summary>The value of the code's <c>data-lang</c>, still encoded.</summary>
    private static string? LanguageOf(string html, int position)
    {
        if (string.CompareOrdinal(html, position, "<code", 0, "<code".Length) != 0)
        {
            return null;
        }

        var end = html.IndexOf('>', position);
        const string mark = "data-lang=\"";
        var start = end < 0 ? -1 : html.IndexOf(mark, position, end - position, StringComparison.Ordinal);
        return start < 0 ? null : html[(start + mark.Length)..html.IndexOf('"', start + mark.Length)];
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

    private void AppendPicture(StringBuilder page, string tag, bool isFirst)
    {
        var source = AttributeOf(tag, "src");
        var isRemote =
            source is not null
            && (
                source.StartsWith("//", StringComparison.Ordinal)
                || source.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
                || source.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            );
        if (isRemote && remote == RemoteImages.Link)
        {
            var alt = AttributeOf(tag, "alt");
            var words = string.IsNullOrEmpty(alt) ? WebUtility.HtmlEncode(texts["picture_link"]) : alt;
            page.Append(
                CultureInfo.InvariantCulture,
                $"""<a class="picture picture--remote" href="{source}" rel="noreferrer">{words}</a>"""
            );
            return;
        }

        var attributes = new StringBuilder(""" decoding="async" """.TrimEnd());
        if (!isFirst || isRemote)
        {
            attributes.Append(""" loading="lazy" """.TrimEnd());
        }

        if (isRemote)
        {
            attributes.Append(""" referrerpolicy="no-referrer" """.TrimEnd());
        }

        var end = tag.EndsWith("/>", StringComparison.Ordinal) ? tag.Length - 2 : tag.Length - 1;
        page.Append(tag.AsSpan(0, end).TrimEnd()).Append(attributes).Append('>');
    }

    private static string? AttributeOf(string tag, string name)
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

    private static bool IsTag(string tag, string name) =>
        tag.Length > name.Length + 1
        && tag[^1] == '>'
        && string.CompareOrdinal(tag, 1, name, 0, name.Length) == 0
        && tag[name.Length + 1] is ' ' or '>' or '/';

    /// <summary>Behind the tag's end; quotes may hold a <c>&gt;</c>, and so may comments.</summary>
    private static int EndOfTag(string html, int open)
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

    private static string NumberFrom2(int number) =>
        number == 1 ? "" : " " + number.ToString(CultureInfo.InvariantCulture);
}
