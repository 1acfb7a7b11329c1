using Blog.Admin;
using Blog.Content.Writing;
using Blog.Images;
using Blog.Pages.Readers;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page as readers will see it, saved or not, for those who may change it; and the files beside it.</summary>
public sealed class PreviewModel(PostPreview preview, BodyReader bodies, SinglePages pages, PictureDesk pictures)
    : ReaderPageModel
{
    private SinglePage? _shown;

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public SinglePage Shown => _shown ?? throw new InvalidOperationException("The page has no post yet.");

    public override bool IsPreview => true;

    public async Task<IActionResult> OnGetAsync([FromRoute] string? path, CancellationToken ct)
    {
        if (preview.FindBeside(path ?? "") is not { } resource)
        {
            return await ShowAsync(path, typed: null, whole: null, ct);
        }

        if (await pictures.OpenAsync(resource, ct) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return new FileStreamResult(file.Stream, file.ContentType)
        {
            EnableRangeProcessing = true,
            FileDownloadName = file.IsDownload ? Path.GetFileName(resource.Path) : "",
        };
    }

    public Task<IActionResult> OnPostAsync([FromRoute] string? path, CancellationToken ct) =>
        Request.Form.ContainsKey(PostForm.Text)
            ? ShowAsync(path, typed: null, Request.Form[PostForm.Text].ToString(), ct)
            : ShowAsync(path, PostForm.Of(Request.Form), whole: null, ct);

    private async Task<IActionResult> ShowAsync(string? path, PostEdit? typed, string? whole, CancellationToken ct)
    {
        PreviewedPost? post;
        try
        {
            post = await preview.ShowAsync(path ?? "", typed, whole, ct);
        }
        catch (ContentWriteException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (post is null)
        {
            return NotFound();
        }

        var body = await bodies.MakeAsync(post.Site, post.Page.Body, post.Bytes);
        var shown = await pages.MakeAsync(post.Site, post.Page, body, ct);
        _shown = shown with { Article = shown.Article with { Html = WithFilesHere(shown.Article.Html, post) } };
        FrameHosts = body.FrameHosts;
        View = Shown.View;
        HasFormula = Shown.Article.HasFormula;
        return Page();
    }

    /// <summary>Readers cannot fetch the files of a page that is hidden.</summary>
    private string WithFilesHere(string html, PreviewedPost post)
    {
        foreach (var (url, file) in post.Files)
        {
            var here = Url.Page("Preview", new { path = file }) ?? url;
            foreach (var attribute in (string[])["src", "href"])
            {
                html = html.Replace($"{attribute}=\"{url}\"", $"{attribute}=\"{here}\"", StringComparison.Ordinal);
            }
        }

        return html;
    }
}
