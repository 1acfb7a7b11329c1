using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Content.Markup.Extensions.Footnotes;

/// <summary>Writes the mark in the text, and the way back from the note.</summary>
internal sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        if (!renderer.EnableHtmlForInline)
        {
            return;
        }

        var number = obj.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var id = IdOf(obj, number);
        renderer.Write(
            obj.IsBackLink
                ? $"&#160;<a href=\"#{id}\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>"
                : $"<sup id=\"{id}\"><a href=\"#fn:{number}\" class=\"footnote-ref\" role=\"doc-noteref\">{number}</a></sup>"
        );
    }

    /// <summary>The first mark of a note is <c>fnref:2</c>, its second <c>fnref1:2</c>. The library counts over all notes.</summary>
    private static string IdOf(FootnoteLink link, string number)
    {
        var first = link.Footnote.Links.Count > 0 ? link.Footnote.Links[0].Index : link.Index;
        var repeat = link.Index - first;
        return repeat == 0 ? $"fnref:{number}" : string.Create(CultureInfo.InvariantCulture, $"fnref{repeat}:{number}");
    }
}
