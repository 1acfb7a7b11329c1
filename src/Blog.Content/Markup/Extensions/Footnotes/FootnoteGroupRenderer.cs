using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.Footnotes;

/// <summary>Writes the list of notes below a text.</summary>
internal sealed class FootnoteGroupRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        if (obj.Count == 0)
        {
            return;
        }

        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr />\n<ol>");
        foreach (var block in obj)
        {
            if (block is not Footnote note)
            {
                continue;
            }

            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<li id=\"fn:{note.Order}\">")).WriteLine();
            WriteBlocks(renderer, note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>\n</div>");
    }

    private static void WriteBlocks(HtmlRenderer renderer, Footnote note)
    {
        foreach (var block in note)
        {
            // The library gives the way back a paragraph of its own where a note ends in something else.
            if (block is ParagraphBlock { Inline.FirstChild: FootnoteLink { IsBackLink: true } } wayBack)
            {
                renderer.WriteLeafInline(wayBack).WriteLine();
            }
            else
            {
                renderer.Write(block);
            }
        }
    }
}
