using Markdig;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.Typographer;

/// <summary>Curls quotes, and makes dashes, dots and guillemets of what a keyboard has (content-contract.md K49, K50).</summary>
internal sealed class TypographerExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Add(new TypographerParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
