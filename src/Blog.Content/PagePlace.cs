namespace Blog.Content;

/// <summary>What a content file is by its place in the folder (content-contract.md F9 to F16).</summary>
public enum PagePlace
{
    /// <summary>A page of its own.</summary>
    Regular,

    /// <summary>A page whose directory holds its files.</summary>
    Bundle,

    /// <summary>The text of a list: home, a section, a taxonomy, a term.</summary>
    Index,

    /// <summary>A file of a bundle; no page.</summary>
    BundleResource,
}
