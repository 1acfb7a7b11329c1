using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Blog.Hosting;

/// <summary>The pages that readers see: found by the site's one route only, and the same for every reader.</summary>
internal static class ReaderPages
{
    public const string Folder = "/Readers";

    /// <summary>Sends a file of any size as it is, so nothing may collect its answer.</summary>
    public const string File = "ResourceFile";

    public static void Open(PageConventionCollection pages) => pages.AddFolderRouteModelConvention(Folder, Open);

    private static void Open(PageRouteModel page)
    {
        // A page would answer at its own file's name too, and hide content there.
        page.Mark(new SuppressMatchingMetadata(), new AllowAnonymousAttribute());
        if (page.ViewEnginePath != $"{Folder}/{File}")
        {
            page.Mark(PublicPage.Mark);
        }
    }
}
