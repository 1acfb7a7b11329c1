using System.Collections.Immutable;
using System.Net;
using Blog.Content.Markup.Shortcodes;

namespace Blog.Content.Markup;

/// <summary>
/// Finds code blocks and formulas by their tags, in the very HTML that is about to be shown: what was put into a body before
/// (slots, links, boxes) moves nothing. What holds further tags is left as it is.
/// </summary>
public static class DrawnPlaces
{
    /// <summary>Of each kind in one text; further ones are shown plain.</summary>
    private const int Most = 1000;

    private const string CodeTag = "<code ";
    private const string FormulaTag = "<span class=\"math math--";

    /// <param name="hasFormulas">Whether formulas are looked for: only in a body that has some of its own.</param>
    /// <returns>From front to back.</returns>
    public static ImmutableArray<DrawnPlace> In(string html, bool hasFormulas)
    {
        var places = ImmutableArray.CreateBuilder<DrawnPlace>();
        Find(html, CodeTag, CodeAt, places);
        if (hasFormulas)
        {
            Find(html, FormulaTag, FormulaAt, places);
            places.Sort((one, other) => one.Start.CompareTo(other.Start));
        }

        return places.ToImmutable();
    }

    private static void Find(
        string html,
        string tag,
        Func<string, int, DrawnPlace?> read,
        ImmutableArray<DrawnPlace>.Builder places
    )
    {
        var most = places.Count + Most;
        var kind = new HtmlPlace(html);
        for (
            var at = html.IndexOf(tag, StringComparison.Ordinal);
            at >= 0 && places.Count < most;
            at = html.IndexOf(tag, at + tag.Length, StringComparison.Ordinal)
        )
        {
            if (kind.MoveTo(at) == HtmlPlaceKind.Text && read(html, at) is { } place)
            {
                places.Add(place);
            }
        }
    }

    private static DrawnPlace? CodeAt(string html, int at)
    {
        if (Within(html, at, "</code></pre>") is not var (start, end))
        {
            return null;
        }

        var tag = html[at..start];
        var language = ValueOf(tag, "data-lang");
        var options = CodeOptions.OfStored(name => ValueOf(tag, name));
        return language is null && options is { Numbers: null, Marked.IsEmpty: true }
            ? null
            : new DrawnPlace.Code(start, end, WebUtility.HtmlDecode(html[start..end]), language, options);
    }

    private static DrawnPlace? FormulaAt(string html, int at) =>
        Within(html, at, "</span>") is var (start, end)
            ? new DrawnPlace.Formula(start, end, WebUtility.HtmlDecode(html[start..end]))
            : null;

    /// <returns>The text of the element that begins there, if it is nothing but text.</returns>
    private static (int Start, int End)? Within(string html, int at, string close)
    {
        var start = html.IndexOf('>', at) + 1;
        if (start == 0)
        {
            return null;
        }

        var end = html.IndexOf('<', start);
        return end > start && string.CompareOrdinal(html, end, close, 0, close.Length) == 0 ? (start, end) : null;
    }

    private static string? ValueOf(string tag, string name)
    {
        var mark = $" {name}=\"";
        var start = tag.IndexOf(mark, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += mark.Length;
        var end = tag.IndexOf('"', start);
        return end < 0 ? null : WebUtility.HtmlDecode(tag[start..end]);
    }
}
