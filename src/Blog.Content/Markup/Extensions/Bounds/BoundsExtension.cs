using Markdig;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.Bounds;

/// <summary>Leaves blocks as text whose marks would take too long to match (docs/markdown.md, limits).</summary>
internal sealed class BoundsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new BoundsParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
