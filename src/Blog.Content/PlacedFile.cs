namespace Blog.Content;

/// <summary>A content file and its place in its language.</summary>
/// <param name="Path">From the language's folder, the language's mark cut off: <c>post/a.md</c> of <c>post/a.zh-cn.md</c>. Translations share it.</param>
/// <param name="WrittenPath">The same with the mark.</param>
internal sealed record PlacedFile(ContentFile File, SiteLanguage Language, string Path, string WrittenPath)
{
    /// <summary>From the content root, as it lies there.</summary>
    public string RealPath => File.Path;
}
