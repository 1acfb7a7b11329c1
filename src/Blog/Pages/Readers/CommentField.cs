namespace Blog.Pages.Readers;

/// <summary>A field of a comment's form.</summary>
/// <param name="Name">Under which it is sent.</param>
/// <param name="Type">As HTML names it, or <see cref="Text"/>.</param>
/// <param name="MaxLength">In UTF-16 units.</param>
/// <param name="Fault">What is wrong with it, in words; null: nothing.</param>
public sealed record CommentField(
    string Name,
    string Type,
    string Label,
    string Value,
    int MaxLength,
    bool IsNeeded,
    string? Fault,
    string? Autocomplete
)
{
    /// <summary>Of several lines.</summary>
    public const string Text = "lines";
}
