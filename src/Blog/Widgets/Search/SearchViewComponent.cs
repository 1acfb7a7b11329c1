using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Widgets.Search;

[ViewComponent(Name = "widget-search")]
public sealed class SearchViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(PageView view, int place) =>
        View("~/Widgets/Search/Default.cshtml", new WidgetView(view, place));
}
