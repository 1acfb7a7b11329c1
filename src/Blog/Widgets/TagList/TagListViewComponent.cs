using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Widgets.TagList;

[ViewComponent(Name = "widget-taglist")]
public sealed class TagListViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(PageView view, int place) =>
        View("~/Widgets/TagList/Default.cshtml", new WidgetView(view, place));
}
