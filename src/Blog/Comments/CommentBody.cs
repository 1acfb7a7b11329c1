namespace Blog.Comments;

/// <summary>A comment as readers get it.</summary>
/// <param name="Html">Safe to stand in a page as it is.</param>
/// <param name="LinkCount">How many links its text has, of any scheme.</param>
public sealed record CommentBody(string Html, int LinkCount);
