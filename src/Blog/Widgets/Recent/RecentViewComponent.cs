using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Widgets.Recent;

[ViewComponent(Name = "widget-recent")]
public sealed class RecentViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(PageView view, int place) =>
        View("~/Widgets/Recent/Default.cshtml", new WidgetView(view, place));
}
