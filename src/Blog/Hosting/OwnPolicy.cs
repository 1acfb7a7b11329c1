using Blog.Pages.Readers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Hosting;

/// <summary>Lets a page show the frames that its text offers and what the owner's snippets hold, and only those (docs/promises.md 7).</summary>
internal sealed class OwnPolicy(ContentPolicy policy) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context) { }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.HandlerInstance is ReaderPageModel { HasView: true } page)
        {
            context.HttpContext.Response.Headers.ContentSecurityPolicy = policy.With(
                page.FrameHosts,
                page.View.Site.Snippets,
                page.IsPreview
            );
        }
    }
}
