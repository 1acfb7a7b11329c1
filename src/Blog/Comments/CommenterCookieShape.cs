namespace Blog.Comments;

/// <summary>How the cookie of those who comment looks.</summary>
public sealed class CommenterCookieShape
{
    public CookieBuilder Cookie { get; } = new();
}
