using System.Net;
using System.Text;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>
/// Puts something in place of marks in HTML that we wrote. Within a tag only text fits: there it is escaped, and an address
/// is held against the list of schemes as a whole.
/// </summary>
internal static class InsertedMarks
{
    private const string OpenParagraph = "<p>";
    private const string CloseParagraph = "</p>";

    /// <param name="unwrapsParagraphs">Whether a paragraph that is nothing but a mark loses its <c>&lt;p&gt;</c>.</param>
    public static string Replace(string html, IInsertedMarks marks, bool unwrapsParagraphs)
    {
        var at = marks.FindNext(html, 0);
        if (at < 0)
        {
            return html;
        }

        var filled = new StringBuilder(html.Length + 256);
        var place = new HtmlPlace(html);
        var position = 0;
        for (; at >= 0; at = marks.FindNext(html, position))
        {
            if (!marks.TryRead(html, at, out var end, out var number))
            {
                filled.Append(html, position, at + 1 - position);
                position = at + 1;
                continue;
            }

            switch (place.MoveTo(at))
            {
                case HtmlPlaceKind.Text:
                    filled.Append(html, position, at - position);
                    position = end;
                    if (
                        unwrapsParagraphs
                        && at >= OpenParagraph.Length
                        && string.CompareOrdinal(html, at - OpenParagraph.Length, OpenParagraph, 0, 3) == 0
                        && string.CompareOrdinal(html, end, CloseParagraph, 0, 4) == 0
                    )
                    {
                        filled.Length -= OpenParagraph.Length;
                        position += CloseParagraph.Length;
                    }

                    filled.Append(marks.HtmlOf(number));
                    break;
                case HtmlPlaceKind.Value:
                    var valueEnd = place.EndOfValue;
                    filled.Append(html, position, place.StartOfValue - position);
                    filled.Append(FillValue(html[place.StartOfValue..valueEnd], place, marks));
                    position = valueEnd;
                    break;
                default:
                    filled.Append(html, position, at - position);
                    position = end;
                    break;
            }
        }

        return filled.Append(html, position, html.Length - position).ToString();
    }

    public static string ReplaceText(string text, IInsertedMarks marks) => ReplaceText(text, marks, marks.TextOf);

    public static string Strip(string text, IInsertedMarks marks) => ReplaceText(text, marks, _ => "");

    private static string ReplaceText(string text, IInsertedMarks marks, Func<int, string> textOf)
    {
        var at = marks.FindNext(text, 0);
        if (at < 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length);
        var position = 0;
        for (; at >= 0; at = marks.FindNext(text, position))
        {
            var isRead = marks.TryRead(text, at, out var end, out var number);
            filled.Append(text, position, at - position).Append(isRead ? textOf(number) : text[at]);
            position = isRead ? end : at + 1;
        }

        return filled.Append(text, position, text.Length - position).ToString();
    }

    private static string FillValue(string value, HtmlPlace place, IInsertedMarks marks)
    {
        var filled = ReplaceText(
            value,
            marks,
            number =>
            {
                var text = marks.TextOf(number);
                return HtmlText.Escape(
                    text.Length > Limits.InsertedAttribute ? text[..Limits.InsertedAttribute] : text
                );
            }
        );
        var isSafe =
            HtmlAllowList.IsText(place.Attribute)
            || LinkSchemes.IsAllowed(WebUtility.HtmlDecode(filled), place is { Element: "img", Attribute: "src" });
        return isSafe ? filled : "";
    }
}
