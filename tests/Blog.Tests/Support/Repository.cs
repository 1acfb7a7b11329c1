namespace Blog.Tests.Support;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    public static string Root => Found.Value;

    public static string Read(string path) => File.ReadAllText(Path.Join(Root, path));

    /// <summary>The source files below a folder, built ones left out: the path from the root with <c>/</c>, and the text.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, string extension) =>
        Directory
            .EnumerateFiles(Path.Join(Root, folder), "*" + extension, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, Read(path)));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "Blog.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Blog.sln above {AppContext.BaseDirectory}.");
    }
}
