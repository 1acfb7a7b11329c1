namespace Blog.Hosting;

/// <summary>Where a path leads when every link on the way is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <param name="path">A full path; what does not exist yet is kept as written.</param>
    public static string Of(string path) => Follow(path, MostLinks);

    public static bool IsInside(string path, string folder) =>
        path == folder
        || path.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static string Follow(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var here = Path.Join(Follow(parent, links), Path.GetFileName(path));
        var target = new DirectoryInfo(here).LinkTarget;
        return target is null || links == 0
            ? here
            : Follow(Path.GetFullPath(target, Path.GetDirectoryName(here) ?? here), links - 1);
    }
}
