using System.Collections.Immutable;

namespace Blog.Content.Transfer;

/// <summary>A Hugo site's folder and its configuration, all files of it in one tree.</summary>
public sealed class HugoSite
{
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

    /// <summary>A full path; whether anything is there is not asked.</summary>
    public string ContentFolder =>
        Path.GetFullPath(
            Configuration.Find("contentDir") is ConfigScalar { Text.Length: > 0 } written ? written.Text : "content",
            Folder
        );

    internal ConfigMap Configuration { get; }
}
