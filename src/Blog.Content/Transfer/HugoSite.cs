using System.Collections.Immutable;

namespace Blog.Content.Transfer;

/// <summary>A Hugo site's folder and its configuration, all files of it in one tree.</summary>
public sealed class HugoSite
{
    private const string Usual = "content";

    internal HugoSite(string folder, ConfigMap configuration, ImmutableArray<string> files)
    {
        Folder = folder;
        Configuration = configuration;
        Files = files;
    }

    /// <summary>A full path.</summary>
    public string Folder { get; }

    /// <summary>The files that were read, relative to the folder, with <c>/</c>.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>A full path: what the site says, else <c>content</c>, else the folder of its first language. Whether anything is there is not asked.</summary>
    public string ContentFolder =>
        Path.GetFullPath(
            TextOf("contentDir")
                ?? (Directory.Exists(Path.Join(Folder, Usual)) ? null : TextOf($"languages.{FirstLanguage}.contentDir"))
                ?? Usual,
            Folder
        );

    private string FirstLanguage => TextOf("defaultContentLanguage") ?? "en";

    internal ConfigMap Configuration { get; }

    private string? TextOf(string key) =>
        Configuration.Find(key) is ConfigScalar { Text: { Length: > 0 } text } ? text : null;
}
