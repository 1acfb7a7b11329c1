namespace Blog.Content;

/// <summary>What a file of the content folder is, by its name (content-contract.md F1 to F6).</summary>
public enum ContentKind
{
    /// <summary>A page, or a section's <c>_index</c>.</summary>
    Markdown,

    /// <summary>A page when it has front matter, else a file served as it is.</summary>
    Html,

    /// <summary>A page in a format that is not read.</summary>
    Unsupported,

    /// <summary>A file served as it is, unless it opens as a post does: it may be a draft.</summary>
    Suspect,

    /// <summary>A file served as it is.</summary>
    Plain,

    /// <summary>The root's <c>_redirects</c>; read, never served.</summary>
    Redirects,

    /// <summary>An editor's leftover or a settings file; never served.</summary>
    Private,
}
