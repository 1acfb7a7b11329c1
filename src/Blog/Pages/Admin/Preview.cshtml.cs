using Blog.Admin;
using Blog.Content;
using Blog.Content.Writing;
using Blog.Images;
using Blog.Pages.Readers;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page as readers will see it, saved or not, for those who may change it; and the files beside it.</summary>
public sealed class PreviewModel(
    PostPreview preview,
    BodyReader bodies,
    SinglePages pages,
    PageViews views,
    PictureDesk pictures
) : ReaderPageModel
{
    /// <summary>A page of its own; null where the file is the text of a list.</summary>
    public SinglePage? Single { get; private set; }

    /// <summary>The first page of a list of posts.</summary>
    public PostsOfList? Posts { get; private set; }

    /// <summary>The first page of a taxonomy.</summary>
    public TermsOfList? Terms { get; private set; }

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

        switch (post.Shown)
        {
            case Destination.ToPage { Page: var page }:
                await ShowAsync(post, page, ct);
                return Page();
            case Destination.ToList { List: { Body: { } source } list }:
                await ShowAsync(post, list, source, ct);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task ShowAsync(PreviewedPost post, ContentPage page, CancellationToken ct)
    {
        var body = await bodies.MakeAsync(post.Site, page.Body, post.Bytes);
        var shown = await pages.MakeAsync(post.Site, page, body, ct);
        Single = shown with { Article = WithFilesHere(shown.Article, post) };
        FrameHosts = body.FrameHosts;
        View = shown.View;
        HasFormula = shown.Article.HasFormula;
    }

    private async Task ShowAsync(PreviewedPost post, ListPage list, BodySource source, CancellationToken ct)
    {
        View = views.Of(post.Site, list, number: 1);
        var body = await bodies.MakeAsync(post.Site, source, post.Bytes);
        var article = WithFilesHere(await bodies.ShowAsync(View, source, body, ct), post);
        FrameHosts = body.FrameHosts;
        HasFormula = article.HasFormula;
        var size = View.Settings.PageSize;
        switch (list)
        {
            case PostList posts:
                var items = await bodies.ItemsAsync(View, posts.Pages.Take(size), ct);
                Posts = new PostsOfList(View, posts, 1, article, items);
                FrameHosts = [.. body.FrameHosts.Concat(items.SelectMany(item => item.FrameHosts)).Distinct()];
                break;
            case Taxonomy taxonomy:
                Terms = new TermsOfList(View, taxonomy, 1, article, taxonomy.Terms.Take(size));
                break;
        }
    }

    /// <summary>Readers cannot fetch the files of a page that is hidden.</summary>
    private Article WithFilesHere(Article article, PreviewedPost post)
    {
        var html = article.Html;
        foreach (var (url, file) in post.Files)
        {
            var here = Url.Page("Preview", new { path = file }) ?? url;
            foreach (var attribute in (string[])["src", "href"])
            {
                html = html.Replace($"{attribute}=\"{url}\"", $"{attribute}=\"{here}\"", StringComparison.Ordinal);
            }
        }

        return article with
        {
            Html = html,
        };
    }
}
