namespace Blog.Pages.Admin;

/// <summary>A term's own text, as its form sends it.</summary>
public sealed record EditTermForm
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Picture { get; init; }

    /// <summary>Of the file as the form was opened; empty for a new one.</summary>
    public string? Base { get; init; }
}
