using Blog.Feeds;
using Blog.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>A feed, the sitemap, <c>robots.txt</c>: no page, but an answer of the site's.</summary>
public sealed class MachineFileModel(SiteOfRequest request, MachineDesk desk, SiteOrigin origin) : ReaderPageModel
{
    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken ct)
    {
        var site = request.Required;
        return await desk.FindAsync(site, site.Find(AddressOf(address)), origin, ct) is { } file
            ? Content(file.Text, file.ContentType)
            : NotFound();
    }
}
