using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Content.Markup.Extensions.DefinitionLists;

internal sealed class DefinitionListRenderer : HtmlObjectRenderer<DefinitionList>
{
    protected override void Write(HtmlRenderer renderer, DefinitionList obj)
    {
        renderer.EnsureLine();
        renderer.Write("<dl").WriteAttributes(obj).WriteLine(">");
        foreach (var block in obj)
        {
            if (block is DefinitionItem item)
            {
                WriteItem(renderer, item);
            }
        }

        renderer.WriteLine("</dl>");
    }

    private static void WriteItem(HtmlRenderer renderer, DefinitionItem item)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = !ColonListParser.IsLoose(item);
        var isOpen = false;
        foreach (var block in item)
        {
            if (block is DefinitionTerm term)
            {
                renderer.Write("<dt>").WriteLeafInline(term).WriteLine("</dt>");
                continue;
            }

            if (!isOpen)
            {
                renderer.Write("<dd>");
                isOpen = true;
            }
            else
            {
                renderer.EnsureLine();
            }

            renderer.Write(block);
        }

        renderer.WriteLine(isOpen ? "</dd>" : "<dd></dd>");
        renderer.ImplicitParagraph = implicitParagraph;
    }
}
