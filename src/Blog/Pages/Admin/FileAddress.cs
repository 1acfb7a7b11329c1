namespace Blog.Pages.Admin;

/// <summary>The path of a content file as a part of an address.</summary>
internal static class FileAddress
{
    /// <param name="file">Relative to the content root, with <c>/</c>.</param>
    public static string Of(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
