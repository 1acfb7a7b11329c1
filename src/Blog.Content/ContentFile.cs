namespace Blog.Content;

/// <summary>A file of the content folder as it was read.</summary>
/// <param name="Hash">Null for a file that is served as it is and never read.</param>
/// <param name="Reading">Null for a file that is no page.</param>
/// <param name="LastGood">The version before, when this one cannot be read and that one's rendered body is kept.</param>
/// <param name="Redirects">Of the root's <c>_redirects</c> alone.</param>
/// <param name="OpensAsPost">A file served as it is would show a post's source.</param>
public sealed record ContentFile(
    FolderEntry Entry,
    ContentKind Kind,
    FileHash? Hash = null,
    FrontMatterReading? Reading = null,
    GoodVersion? LastGood = null,
    bool OpensAsPost = false,
    RedirectFile? Redirects = null
)
{
    public string Path => Entry.Path;

    /// <summary>The version that readers get; null when there is none.</summary>
    public GoodVersion? Served =>
        Reading?.FrontMatter is { } frontMatter && Hash is { } hash ? new GoodVersion(hash, frontMatter) : LastGood;
}
