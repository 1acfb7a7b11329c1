using Blog.Content;

namespace Blog.Publishing;

/// <summary>The folders that a site is made of.</summary>
/// <param name="Static">Files served as they are; null where there is no such folder.</param>
public sealed record ContentFolders(ContentFolder Content, ContentFolder? Static)
{
    /// <summary>The owner's own HTML, which is never served as files; null where there can be none.</summary>
    public ContentFolder? Snippets { get; init; }

    /// <summary>Style sheets and scripts of the owner's own in the static folder, relative to it.</summary>
    public IReadOnlyList<string> OwnFiles { get; init; } = [];

    /// <summary>Further endings of Markdown files.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    public static ContentFolders Of(ContentSettings settings, SiteSettings site) =>
        new(
            new ContentFolder(
                settings.Path,
                settings.IgnoreFiles,
                [
                    .. site
                        .Languages.Values.Select(language => language.ContentPath)
                        .Where(path => path.StartsWith("../", StringComparison.Ordinal))
                        .Distinct(StringComparer.Ordinal),
                ]
            ),
            settings.StaticPath.Length > 0
                ? new ContentFolder(settings.StaticPath, settings.IgnoreFiles, hasWellKnown: true)
                : null
        )
        {
            Extensions = settings.Extensions,
            OwnFiles =
            [
                .. ((IEnumerable<string>)[.. site.Theme.CustomCss, .. site.Theme.CustomJs])
                    .Where(file => !WrittenAddress.IsElsewhere(file))
                    .Select(WrittenAddress.FindPage)
                    .OfType<PageAddress>()
                    .Select(address => address.Path.TrimStart('/'))
                    .Distinct(StringComparer.Ordinal),
            ],
            Snippets = settings.SnippetsPath.Length > 0 ? new ContentFolder(settings.SnippetsPath, []) : null,
        };
}
