using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.LineBreaks;

internal sealed class WideLineBreakRenderer : HtmlObjectRenderer<LineBreakInline>
{
    private readonly LineBreakInlineRenderer _usual = new();

    protected override void Write(HtmlRenderer renderer, LineBreakInline obj)
    {
        if (obj.IsHard || !IsBetweenWide(obj))
        {
            _usual.Write(renderer, obj);
        }
    }

    private static bool IsBetweenWide(LineBreakInline obj)
    {
        Rune.DecodeLastFromUtf16(Text(obj.PreviousSibling, last: true), out var before, out _);
        Rune.DecodeFromUtf16(Text(obj.NextSibling, last: false), out var after, out _);
        return CjkScripts.IsWide(before) && CjkScripts.IsWide(after);
    }

    private static ReadOnlySpan<char> Text(Inline? inline, bool last)
    {
        while (inline is ContainerInline container)
        {
            inline = last ? container.LastChild : container.FirstChild;
        }

        return inline is LiteralInline literal ? literal.Content.AsSpan() : [];
    }
}
