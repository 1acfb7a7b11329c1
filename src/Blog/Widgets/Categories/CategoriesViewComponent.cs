using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Widgets.Categories;

[ViewComponent(Name = "widget-categories")]
public sealed class CategoriesViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(PageView view, int place) =>
        View("~/Widgets/Categories/Default.cshtml", new WidgetView(view, place));
}
