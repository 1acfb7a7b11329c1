using Blog.Admin;

namespace Blog.Pages.Admin;

/// <summary>A comment of the list as it is shown.</summary>
public sealed record CommentListRowView(CommentsModel List, CommentListRow Row);
