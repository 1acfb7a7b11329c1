namespace Blog.Content;

/// <summary>The list of all posts at <c>/</c>.</summary>
public sealed record HomePage : PostList;
