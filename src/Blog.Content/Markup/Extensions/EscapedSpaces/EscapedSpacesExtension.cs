using Markdig;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.EscapedSpaces;

/// <summary>A blank behind a backslash parts words for Markdown and is not shown, for texts that know no blanks.</summary>
internal sealed class EscapedSpacesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new EscapedSpaceParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
