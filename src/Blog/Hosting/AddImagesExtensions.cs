using Blog.Images;

namespace Blog.Hosting;

/// <summary>Pictures and their versions.</summary>
internal static class AddImagesExtensions
{
    /// <summary>Made pictures and copies from elsewhere kept on disk. Bytes.</summary>
    private const long Budget = 2L * 1024 * 1024 * 1024;

    public static void AddImages(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(new PictureLibrary());
        services.AddSingleton(new PublicAddresses());
        services.AddSingleton(new PictureBook(DataFolder.CacheIn(settings.Data.Path, "pictures.json")));
        services.AddSingleton(new PictureStore(DataFolder.CacheIn(settings.Data.Path, "img"), Budget));
        services.AddSingleton<PictureReader>();
        services.AddSingleton<PictureMaker>();
        services.AddSingleton<ReadingBehind>();
        services.AddSingleton<RemoteFetcher>();
        services.AddSingleton<RemotePictures>();
        services.AddSingleton<PictureDesk>();
        services.AddHostedService<PictureTender>();
    }
}
