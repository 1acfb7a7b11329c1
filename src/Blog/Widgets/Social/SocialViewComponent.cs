using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Widgets.Social;

[ViewComponent(Name = "widget-social")]
public sealed class SocialViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(PageView view, int place) =>
        View("~/Widgets/Social/Default.cshtml", new WidgetView(view, place));
}
