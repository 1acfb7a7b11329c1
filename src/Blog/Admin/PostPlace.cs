namespace Blog.Admin;

/// <summary>Where a post's file lies: alone, or with its own files in a folder.</summary>
/// <param name="File">Relative to the content folder, with <c>/</c>.</param>
public readonly record struct PostPlace(string File)
{
    /// <summary>Whether the folder around the file is the post's own.</summary>
    public bool IsBundle => FolderOf(File).Length > 0 && NameOf(File).StartsWith("index.", StringComparison.Ordinal);

    /// <summary>The post's own folder where it has one, else the file.</summary>
    public string Root => IsBundle ? FolderOf(File) : File;

    /// <summary>The folder that the post lies in; empty for the content folder itself.</summary>
    public string Section => FolderOf(Root);

    /// <summary>The name by which it lies there.</summary>
    public string Name => NameOf(Root);

    /// <summary>Whether a file is the post's own, or one of its files.</summary>
    public bool Holds(string file) => IsBundle ? file.StartsWith(Root + "/", StringComparison.Ordinal) : file == File;

    /// <summary>The path of one of its files once the post lies elsewhere.</summary>
    /// <param name="root">What <see cref="Root"/> becomes.</param>
    public string Moved(string file, string root) => root + file[Root.Length..];

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var at ? path[..at] : "";
}
