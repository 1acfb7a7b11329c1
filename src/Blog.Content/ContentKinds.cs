namespace Blog.Content;

/// <summary>Tells the kind of a file by its name; the case of an extension counts (content-contract.md F5).</summary>
public static class ContentKinds
{
    private static readonly string[] Leftovers = ["~", ".tmp", ".bak", ".orig", ".old", ".save", ".swp"];

    /// <param name="path">Relative to the content root.</param>
    /// <param name="extensions">Further endings of Markdown files (<c>Content:Extensions</c>).</param>
    public static ContentKind OfPath(string path, IReadOnlyList<string> extensions)
    {
        if (path == RedirectFile.Name)
        {
            return ContentKind.Redirects;
        }

        var kind = Of(path[(path.LastIndexOf('/') + 1)..]);
        return
            kind is ContentKind.Private or ContentKind.Markdown
            || !extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal)
            ? kind
            : ContentKind.Markdown;
    }

    public static ContentKind Of(string name)
    {
        if (
            Array.Exists(Leftovers, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || (
                name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return ContentKind.Private;
        }

        var extension = Path.GetExtension(name);
        return extension switch
        {
            ".md" or ".markdown" or ".mdown" => ContentKind.Markdown,
            ".html" or ".htm" => ContentKind.Html,
            ".org" or ".adoc" or ".rst" or ".pandoc" => ContentKind.Unsupported,
            _ => extension.ToLowerInvariant() switch
            {
                ".md" or ".mdx" or ".markdown" or ".mdown" or ".txt" or ".html" or ".htm" => ContentKind.Suspect,
                _ => ContentKind.Plain,
            },
        };
    }

    /// <summary>Whether a file or folder of this name is passed over (content-contract.md F7).</summary>
    public static bool IsIgnored(string name) => name.StartsWith('.') || name.EndsWith('~') || name.StartsWith('#');
}
