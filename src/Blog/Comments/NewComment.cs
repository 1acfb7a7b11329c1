namespace Blog.Comments;

/// <summary>One of the newest comments of the site.</summary>
/// <param name="Page">The identity of its page.</param>
/// <param name="Comment">Without its replies.</param>
public sealed record NewComment(string Page, ShownComment Comment);
