using Blog.Content;
using Blog.Images;
using Blog.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Blog.Pages.Readers;

/// <summary>A file of the author's, as it is, but for what a picture says of its place: with ranges, and 304 for who has it.</summary>
public sealed class ResourceFileModel(SiteOfRequest request, PictureDesk pictures) : PageModel
{
    private const string Svg = "image/svg+xml";

    /// <summary>An SVG that is opened by itself is a document; it gets its styles and nothing else (promises.md 11).</summary>
    private const string SvgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken ct)
    {
        if (
            request.Required.Find(PageAddress.Parse("/" + address))
                is not Destination.ToResource { Resource: var resource }
            || await pictures.OpenAsync(resource, ct) is not { } file
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
        if (file.ContentType == Svg)
        {
            Response.Headers.ContentSecurityPolicy = SvgPolicy;
        }

        if (file.IsDownload)
        {
            result.FileDownloadName = Path.GetFileName(resource.Path);
        }

        return result;
    }
}
