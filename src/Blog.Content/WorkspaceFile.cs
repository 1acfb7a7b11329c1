namespace Blog.Content;

/// <summary>A content file and what became of it.</summary>
/// <param name="Page">Null when readers do not see it.</param>
public sealed record WorkspaceFile(ContentFile File, PageState State, ContentPage? Page);
