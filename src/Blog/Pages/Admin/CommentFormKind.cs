namespace Blog.Pages.Admin;

/// <summary>What a comment's row is while it is a form.</summary>
public enum CommentFormKind
{
    Reply,
    Edit,
}
