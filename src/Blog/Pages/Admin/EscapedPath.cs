namespace Blog.Pages.Admin;

/// <summary>A file's path as it stands in an address of the admin.</summary>
public static class EscapedPath
{
    /// <param name="path">Relative to the content folder, with <c>/</c>.</param>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }
}
