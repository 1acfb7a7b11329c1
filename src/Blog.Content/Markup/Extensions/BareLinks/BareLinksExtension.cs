using Markdig;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.BareLinks;

/// <summary>Addresses written without any mark become links (content-contract.md K29 to K33).</summary>
internal sealed class BareLinksExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Add(new BareAddressParser());
        pipeline.InlineParsers.Add(new BareMailParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
