using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Content.Markup.Extensions.TaskLists;

internal sealed class TaskListRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) =>
        renderer.Write(
            obj.Checked
                ? "<input checked=\"\" disabled=\"\" type=\"checkbox\" />"
                : "<input disabled=\"\" type=\"checkbox\" />"
        );
}
