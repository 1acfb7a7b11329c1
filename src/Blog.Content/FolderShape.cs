namespace Blog.Content;

/// <summary>The directories of a content folder: which are sections, which are bundles (content-contract.md F9 to F15).</summary>
internal sealed class FolderShape
{
    private readonly HashSet<string> _indexed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bundles = new(StringComparer.Ordinal);

    public FolderShape(IEnumerable<PlacedFile> files)
    {
        foreach (
            var file in files.Where(placed =>
                placed.File.Reading is not null && placed.File.Kind != ContentKind.Unsupported
            )
        )
        {
            var (directory, name) = Split(file.Path);
            switch (BaseName(name))
            {
                case "_index":
                    _indexed.Add(directory);
                    break;
                case "index":
                    _bundles.Add(directory);
                    break;
            }
        }

        // An index.md in the root is home's own bundle to Hugo; here the root is always home.
        _bundles.Remove("");
        _bundles.ExceptWith(_indexed);
    }

    public static (string Directory, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }

    public static string BaseName(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? name : name[..dot];
    }

    public PagePlace PlaceOf(string path)
    {
        var (directory, name) = Split(path);
        if (BundleAbove(directory) is { } bundle)
        {
            return bundle == directory && BaseName(name) == "index" ? PagePlace.Bundle : PagePlace.BundleResource;
        }

        return BaseName(name) == "_index" ? PagePlace.Index : PagePlace.Regular;
    }

    /// <summary>The bundle that a directory lies in or is; null for none.</summary>
    public string? BundleAbove(string directory) => UpFrom(directory).FirstOrDefault(_bundles.Contains);

    /// <summary>The directory of the section that pages of a directory belong to; empty for none.</summary>
    public string SectionOf(string directory) =>
        UpFrom(directory).FirstOrDefault(_indexed.Contains) ?? (directory.Length > 0 ? TopOf(directory) : "");

    /// <summary>The names of the sections that a directory lies in, the top one first: top directories and those with an <c>_index</c> (A7).</summary>
    public IReadOnlyList<string> SectionsOf(string directory) =>
        [
            .. UpFrom(directory)
                .Where(above => _indexed.Contains(above) || !above.Contains('/', StringComparison.Ordinal))
                .Reverse()
                .Select(above => Split(above).Name),
        ];

    public static string TopOf(string directory)
    {
        var slash = directory.IndexOf('/');
        return slash < 0 ? directory : directory[..slash];
    }

    /// <summary>A directory and those above it, the root left out.</summary>
    public static IEnumerable<string> UpFrom(string directory)
    {
        for (var current = directory; current.Length > 0; current = Split(current).Directory)
        {
            yield return current;
        }
    }
}
