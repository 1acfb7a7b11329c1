namespace Blog.Content;

/// <summary>A content file and what became of it.</summary>
/// <param name="Page">Null when readers do not see it.</param>
/// <param name="Version">What readers would get of the file, with what its sections give it; null when it is no page.</param>
public sealed record WorkspaceFile(ContentFile File, PageState State, ContentPage? Page, GoodVersion? Version)
{
    /// <summary>The key of the language it speaks; null for a file in no language's folder.</summary>
    public string? Language { get; init; }

    /// <summary>The directory of the section it belongs to, from its language's folder; empty for none.</summary>
    public string Section { get; init; } = "";

    /// <summary>What it is by its place in the folder; null for a file in no language's folder.</summary>
    public PagePlace? Place { get; init; }
}
