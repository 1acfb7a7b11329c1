using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Whatever the admin has no page for.</summary>
public sealed class NowhereModel(AdminFrame frame) : AdminPageModel(frame)
{
    public override AdminScreen Screen => AdminScreen.Dashboard;

    public override string Title => Words["nowhere_title"];

    public IActionResult OnGet() => NotFound();
}
