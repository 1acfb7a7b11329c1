using Blog.Admin;
using Blog.Content;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Leads from an address of the site to the form of its file.</summary>
public sealed class FindModel(AdminFrame frame, ContentDesk desk) : AdminPageModel(frame)
{
    public override AdminScreen Screen => AdminScreen.Posts;

    public override string Title => Words["screen_Posts"];

    public IActionResult OnGet(string? address) =>
        PageAddress.TryParse(address ?? "", out var wanted)
        && Frame.FileAt(wanted) is { } file
        && desk.Find(file) is not null
            ? LocalRedirect("~/admin/edit/" + FileAddress.Of(file))
            : NotFound();
}
