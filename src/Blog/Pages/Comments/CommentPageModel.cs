using System.Globalization;
using System.Net;
using Blog.Comments;
using Blog.Content;
using Blog.Pages.Readers;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Blog.Pages.Comments;

/// <summary>A page on the way of a comment: below whose title stands the form, or a line about what happened. No cache keeps it.</summary>
public abstract class CommentPageModel(SiteOfRequest request, PageViews views) : ReaderPageModel
{
    private ContentPage? _post;

    public bool HasPost => _post is not null;

    /// <summary>The page that is commented.</summary>
    /// <exception cref="InvalidOperationException">It was not found yet.</exception>
    public ContentPage Post => _post ?? throw new InvalidOperationException("There is no page yet.");

    public CommentForm? Form { get; protected set; }

    /// <summary>The comment that the form answers, to be read beside it.</summary>
    public ShownComment? Answered { get; protected set; }

    /// <summary>A line in place of the form.</summary>
    public string? Note { get; private set; }

    /// <summary>The comment that its writer may change from here.</summary>
    public long? OwnId { get; protected set; }

    protected Site Site => request.Required;

    /// <summary>Whether a script asks, which changes the page itself.</summary>
    protected bool IsOfScript => Request.Headers.XRequestedWith == "XMLHttpRequest";

    protected IPAddress ClientAddress => HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;

    protected void Begin(ContentPage post)
    {
        ArgumentNullException.ThrowIfNull(post);
        _post = post;
        Begin(Site.For(post.Language));
    }

    protected void Begin(LanguageView language)
    {
        View = views.Of(Site, language, address: null, texts => texts["comments_title"]);
        Response.Headers.CacheControl = CommentForms.NeverKept;
    }

    protected PageResult Tell(int status, string note)
    {
        Response.StatusCode = status;
        Note = note;
        return Page();
    }

    protected PageResult TellClosed() => Tell(StatusCodes.Status403Forbidden, View.Texts["comments_closed"]);

    protected PageResult Ask(int status, CommentForm form)
    {
        Response.StatusCode = status;
        Form = form;
        return Page();
    }

    protected void WaitFor(TimeSpan wait) =>
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>Leads to a page of ours; a script is told where, since it cannot see where it is led.</summary>
    protected IActionResult LeadTo(string url)
    {
        Response.StatusCode = IsOfScript ? StatusCodes.Status201Created : StatusCodes.Status303SeeOther;
        Response.Headers.Location = url;
        return new EmptyResult();
    }
}
