using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.CodeBlocks;

internal sealed class CodeBlockWriter : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        var options = obj is FencedCodeBlock fenced ? OptionsOf(fenced) : null;
        renderer.Write(options is null ? "<pre><code>" : CodeMarkup.Open(LanguageOf(obj as FencedCodeBlock), options));
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine(CodeMarkup.Close(options ?? CodeOptions.None));
    }

    /// <summary>The first word behind the fence, up to a brace.</summary>
    private static string? LanguageOf(FencedCodeBlock? block)
    {
        if (block?.Info is not { } info)
        {
            return null;
        }

        var brace = info.IndexOf('{', StringComparison.Ordinal);
        var language = brace < 0 ? info : info[..brace];
        return language.Length == 0 ? null : language;
    }

    private static CodeOptions OptionsOf(FencedCodeBlock block)
    {
        var line = $"{block.Info} {block.Arguments}";
        var open = line.IndexOf('{', StringComparison.Ordinal);
        var close = line.LastIndexOf('}');
        return open < 0 || close < open ? CodeOptions.None : CodeOptions.Read(line[open..(close + 1)]);
    }
}
