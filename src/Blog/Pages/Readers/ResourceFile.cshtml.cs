using Blog.Content;
using Blog.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Blog.Pages.Readers;

/// <summary>A file of the author's, as it is: with ranges, and 304 for who has it.</summary>
public sealed class ResourceFileModel(SiteOfRequest request, ResourceDesk desk) : PageModel
{
    public IActionResult OnGet(string? address)
    {
        if (
            request.Required.Find(PageAddress.Parse("/" + address))
                is not Destination.ToResource { Resource: var resource }
            || desk.Open(resource) is not { } file
        )
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=3600";
        var result = new FileStreamResult(file.Stream, file.ContentType)
        {
            EnableRangeProcessing = true,
            LastModified = file.ModifiedAt,
            EntityTag = new EntityTagHeaderValue($"\"{file.Version}\""),
        };
        if (file.IsDownload)
        {
            result.FileDownloadName = Path.GetFileName(resource.Path);
        }

        return result;
    }
}
