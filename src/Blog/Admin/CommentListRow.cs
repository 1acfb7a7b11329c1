using Blog.Comments;

namespace Blog.Admin;

/// <summary>A comment in the list, with its page.</summary>
/// <param name="Page">Null: it is not there any more.</param>
public sealed record CommentListRow(CommentRow Comment, CommentedPage? Page);
