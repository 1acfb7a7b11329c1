using Markdig;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.BlockAttributes;

/// <summary><c>{.class}</c> on the line after a block (content-contract.md K62).</summary>
internal sealed class BlockAttributesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new AttributeLineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
