using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Blog.Hosting;

/// <summary>The pages on the way of a comment: for everybody, each at an address of its own.</summary>
internal static class CommentRoutes
{
    private const string Folder = "/Comments";
    private const string Preview = "/Comments/Preview";
    private const string Send = "/Comments/Send";

    private static readonly ProtocolPost WritesNothing = new("writes nothing");

    private static HttpMethodMetadata OnlyPost { get; } = new([HttpMethods.Post]);

    public static void Open(PageConventionCollection pages)
    {
        pages.MarkFolder(Folder, new AllowAnonymousAttribute());
        pages.MarkPage(Preview, OnlyPost, WritesNothing);
        pages.MarkPage(Send, OnlyPost, GivesTextBack.ByPreview);

        // It carries no token, which the framework would demand by itself.
        pages.AddPageApplicationModelConvention(
            Preview,
            page => page.Filters.Remove(page.Filters.OfType<AutoValidateAntiforgeryTokenAttribute>().Single())
        );
    }
}
