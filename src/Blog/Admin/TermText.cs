namespace Blog.Admin;

/// <summary>A term's own text in one language, as a form shows it.</summary>
/// <param name="Path">The file, relative to the content folder; perhaps not there yet.</param>
/// <param name="Base">SHA-256 of its bytes, in hexadecimal digits; empty while there is none.</param>
public sealed record TermText(string Path, string Base)
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The source of its thumbnail, as written.</summary>
    public string Picture { get; init; } = "";

    /// <summary>Why only the raw text can be changed; null where the form can.</summary>
    public string? Locked { get; init; }

    public bool IsThere => Base.Length > 0;
}
