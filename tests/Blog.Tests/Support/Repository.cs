namespace Blog.Tests.Support;

/// <summary>The checkout that the tests run from.</summary>
internal static class Repository
{
    /// <summary>A full path.</summary>
    public static string Root { get; } = Find();

    /// <param name="path">From the root, with <c>/</c>.</param>
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
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Blog.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from a checkout.");
        }

        return folder.FullName;
    }
}
