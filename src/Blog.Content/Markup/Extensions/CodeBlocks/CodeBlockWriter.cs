using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.CodeBlocks;

internal sealed class CodeBlockWriter : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        if (obj is FencedCodeBlock fenced)
        {
            renderer.Write("<pre tabindex=\"0\"><code");
            if (LanguageOf(fenced) is { } language)
            {
                renderer.Write(" class=\"language-").WriteEscape(language);
                renderer.Write("\" data-lang=\"").WriteEscape(language).Write('"');
            }

            renderer.Write('>');
        }
        else
        {
            renderer.Write("<pre><code>");
        }

        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }

    /// <summary>The first word behind the fence, up to a brace.</summary>
    private static string? LanguageOf(FencedCodeBlock block)
    {
        if (block.Info is not { } info)
        {
            return null;
        }

        var brace = info.IndexOf('{', StringComparison.Ordinal);
        var language = brace < 0 ? info : info[..brace];
        return language.Length == 0 ? null : language;
    }
}
