using Blog.Content;
using Blog.Images;
using Blog.Publishing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Support;

/// <summary>A page of a site without files, whose pictures nobody knows.</summary>
internal static class NoPictures
{
    public static PicturesOfPage OnPage()
    {
        var files = new ResourceDesk(new ContentFolders(new ContentFolder(Path.GetTempPath(), []), null));
        var library = new PictureLibrary();
        var book = new PictureBook(null);
        var store = new PictureStore(null, 0);
        var reader = new PictureReader(library);
        var remote = new RemotePictures(
            new RemoteFetcher(new PublicAddresses()),
            book,
            reader,
            store,
            TimeProvider.System,
            NullLogger<RemotePictures>.Instance
        );
        var maker = new PictureMaker(store, library, NullLogger<PictureMaker>.Instance);
        return new PictureDesk(
            BuiltSite.Settings,
            files,
            book,
            reader,
            store,
            maker,
            remote,
            new ReadingBehind(),
            new LiveSite(new SiteBuilder(BuiltSite.Settings, ""), TimeProvider.System),
            TimeProvider.System,
            NullLogger<PictureDesk>.Instance
        ).On(BuiltSite.Of().Site, PageAddress.Home);
    }
}
