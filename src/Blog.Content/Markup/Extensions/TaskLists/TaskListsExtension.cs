using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Blog.Content.Markup.Extensions.TaskLists;

/// <summary>Items that begin with <c>[ ]</c> or <c>[x]</c> (content-contract.md K36).</summary>
internal sealed class TaskListsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(
            new TaskListInlineParser { ListClass = "", ListItemClass = "" }
        );

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new TaskListRenderer());
        }
    }
}
