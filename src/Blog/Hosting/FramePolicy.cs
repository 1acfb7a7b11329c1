using Blog.Pages.Readers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Hosting;

/// <summary>Lets a page show the frames that its text offers, and only those (docs/promises.md 7).</summary>
internal sealed class FramePolicy(ContentPolicy policy) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context) { }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.HandlerInstance is ReaderPageModel { FrameHosts: { IsEmpty: false } hosts })
        {
            context.HttpContext.Response.Headers.ContentSecurityPolicy = policy.With(hosts);
        }
    }
}
