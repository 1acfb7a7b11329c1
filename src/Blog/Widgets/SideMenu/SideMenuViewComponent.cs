using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Widgets.SideMenu;

[ViewComponent(Name = "widget-sidemenu")]
public sealed class SideMenuViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(PageView view, int place) =>
        View("~/Widgets/SideMenu/Default.cshtml", new WidgetView(view, place));
}
