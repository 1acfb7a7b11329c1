using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>The <c>Content</c> section: where the files lie and how they are read.</summary>
public sealed record ContentSettings
{
    /// <summary>The folder of Markdown files, a full path.</summary>
    [Required]
    public string Path { get; init; } = "";

    /// <summary>The folder of files served as they are, a full path. Empty: <c>static</c> beside the content folder, else inside it.</summary>
    public string StaticPath { get; init; } = "";

    /// <summary>The folder of the owner's own HTML, a full path. Empty: <c>snippets</c> beside the content folder.</summary>
    public string SnippetsPath { get; init; } = "";

    /// <summary>The folder of archetypes, what new posts begin as, a full path. Empty: <c>archetypes</c> beside the content folder.</summary>
    public string ArchetypesPath { get; init; } = "";

    /// <summary>How often the whole folder is compared, watcher or not. The least that is kept is 100 times what a scan takes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RescanEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>An emptied folder is believed at the start.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>A larger content file is quarantined. Bytes.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>Regular expressions of paths that are not read, matched anywhere in the path.</summary>
    public IReadOnlyList<string> IgnoreFiles { get; init; } = [];

    /// <summary>Further endings of Markdown files, with their dot (F6).</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>How files that are not UTF-8 are read, such as <c>gb18030</c>. Empty: not at all (F21).</summary>
    public string FallbackEncoding { get; init; } = "";

    /// <summary>Dates such as 2025/1/3 that only people understand are read too (content-contract.md 2.2).</summary>
    public bool LenientDates { get; init; }

    /// <summary>A link to a content file leads to its page (A16).</summary>
    public bool ResolveMdLinks { get; init; } = true;

    /// <summary>The words true, false, yes, no, on and off in quotes mean their booleans (content-contract.md 3).</summary>
    public bool StrictFlags { get; init; }

    /// <summary>The longest a text may take to render before its page shows it unrendered.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:01:00")]
    public TimeSpan RenderTimeout { get; init; } = TimeSpan.FromSeconds(2);
}
