using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Content.Markup.Extensions.Formulas;

internal sealed class FormulaBlockRenderer : HtmlObjectRenderer<FormulaBlock>
{
    protected override void Write(HtmlRenderer renderer, FormulaBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<p>");
        FormulaRenderer.Write(renderer, obj.Source, isDisplay: true);
        renderer.WriteLine("</p>");
    }
}
