namespace Blog.Content;

/// <summary>A content file and what became of it.</summary>
/// <param name="Page">Null when readers do not see it.</param>
/// <param name="Version">What readers would get of the file, with what its sections give it; null when it is no page.</param>
public sealed record WorkspaceFile(ContentFile File, PageState State, ContentPage? Page, GoodVersion? Version);
