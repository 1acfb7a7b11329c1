namespace Blog.Content.Editing;

/// <summary>A post that was made, and is not written yet.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c>; free when it was made.</param>
public sealed record MadePost(string Path, PostText Post);
