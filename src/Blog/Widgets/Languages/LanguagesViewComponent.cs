using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Widgets.Languages;

[ViewComponent(Name = "widget-languages")]
public sealed class LanguagesViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(PageView view, int place) =>
        View("~/Widgets/Languages/Default.cshtml", new WidgetView(view, place));
}
