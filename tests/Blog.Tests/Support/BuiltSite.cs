using System.Text;
using Blog.Content;

namespace Blog.Tests.Support;

/// <summary>A site built of a string in memory: no disk, no server.</summary>
internal static class BuiltSite
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static SiteSettings Settings { get; } =
        new()
        {
            Taxonomies = new Dictionary<string, string> { ["tag"] = "tags", ["category"] = "categories" },
            PostMeta = ["date", "categories"],
            Sidebar = new SidebarSettings { Widgets = ["search"] },
            Thumbnail = new ThumbnailSettings { Visibility = ["list", "post"] },
        };

    /// <param name="files">Path and text of each file.</param>
    public static SiteBuild Of(params (string Path, string Text)[] files) => Of(Settings, files);

    public static SiteBuild Of(SiteSettings settings, params (string Path, string Text)[] files) =>
        new SiteBuilder(settings, settings.BaseUrl?.AbsolutePath.TrimEnd('/') ?? "").Build(
            SnapshotOf(settings, files),
            Now
        );

    public static ContentSnapshot SnapshotOf(SiteSettings settings, params (string Path, string Text)[] files)
    {
        var reader = new FrontMatterReader(ReadingSettings.Of(settings, new ContentSettings()));
        var read = files
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file =>
            {
                var bytes = Encoding.UTF8.GetBytes(file.Text);
                var entry = new FolderEntry(file.Path, bytes.Length, Now.UtcDateTime);
                var kind = ContentKinds.OfPath(file.Path, []);
                var isPage =
                    kind == ContentKind.Markdown || (kind == ContentKind.Html && FrontMatterBlock.Opens(file.Text));
                return isPage
                        ? new ContentFile(
                            entry,
                            kind,
                            FileHash.Of(bytes),
                            reader.Read(bytes, file.Path, entry.ModifiedAt)
                        )
                    : kind == ContentKind.Redirects
                        ? new ContentFile(entry, kind, FileHash.Of(bytes), Redirects: RedirectFile.Read(bytes))
                    : new ContentFile(entry, kind);
            });
        return new ContentSnapshot([.. read], [], []);
    }

    /// <summary>A post with a title and a date, and whatever lines are added to its front matter.</summary>
    public static string Post(string title, string lines = "date: 2026-01-01") =>
        $"---\ntitle: {title}\n{lines}\n---\nText.\n";
}
