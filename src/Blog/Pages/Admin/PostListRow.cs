using Blog.Admin;

namespace Blog.Pages.Admin;

/// <summary>A row of a list, and the list it stands in.</summary>
public sealed record PostListRow(PostListPageModel List, PostRow Row);
