namespace Blog.Images;

internal static partial class PictureLog
{
    [LoggerMessage(1, LogLevel.Warning, "The picture {Name} cannot be made of a file that is damaged: {Reason}")]
    public static partial void CannotMake(ILogger log, string name, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The picture {Name} cannot be written: {Reason}")]
    public static partial void CannotKeep(ILogger log, string name, string reason);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "The file {Path} may hold location data and no copy without it can be made, so it is not served. Set Site:Images:Location to Keep to serve it as it is."
    )]
    public static partial void NotServed(ILogger log, string path);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "The library that makes pictures does not load here: pictures have no narrower versions and no size, and those that may hold location data are not served. Set Site:Images:Location to Keep to serve them as they are."
    )]
    public static partial void NoLibrary(ILogger log);

    [LoggerMessage(5, LogLevel.Warning, "The picture {Url} could not be fetched: {Reason}")]
    public static partial void NotFetched(ILogger log, string url, string reason);
}
