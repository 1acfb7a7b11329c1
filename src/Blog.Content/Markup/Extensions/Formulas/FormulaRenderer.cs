using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Content.Markup.Extensions.Formulas;

internal sealed class FormulaRenderer : HtmlObjectRenderer<Formula>
{
    protected override void Write(HtmlRenderer renderer, Formula obj)
    {
        if (renderer.EnableHtmlForInline)
        {
            Write(renderer, obj.Source, obj.IsDisplay);
        }
        else
        {
            renderer.WriteEscape(obj.Source);
        }
    }

    public static void Write(HtmlRenderer renderer, string source, bool isDisplay)
    {
        renderer.Write(isDisplay ? "<span class=\"math math--display\">" : "<span class=\"math math--inline\">");
        renderer.WriteEscape(source).Write("</span>");
    }
}
