using Blog.Content;

namespace Blog.Publishing;

/// <summary>Reads a whole content folder once, for the commands.</summary>
public static class WorkspaceReader
{
    /// <exception cref="FolderMissingException">The content folder is missing or unreadable.</exception>
    public static SiteBuild Read(SiteSettings site, ContentSettings content, string basePath, ContentFolders folders) =>
        new SiteBuilder(site, basePath).Build(Snapshot(site, content, folders), TimeProvider.System.GetUtcNow());

    /// <exception cref="FolderMissingException">The content folder is missing or unreadable.</exception>
    public static ContentSnapshot Snapshot(SiteSettings site, ContentSettings content, ContentFolders folders) =>
        new SnapshotReader(
            folders,
            new FrontMatterReader(ReadingSettings.Of(site, content)),
            youth: TimeSpan.Zero,
            isKept: _ => false
        ).Read(new HashSet<string>(StringComparer.Ordinal));
}
