namespace Blog.Comments;

/// <summary>What a reader filled in, as it came.</summary>
/// <param name="Address">The page that it is for, a path from the site's root.</param>
/// <param name="ParentId">The comment that it answers; null: the page.</param>
/// <param name="Trap">The field that no person sees.</param>
/// <param name="WantsMail">Whether they want a mail about replies.</param>
/// <param name="Token">The form's token.</param>
public sealed record CommentDraft(
    string Address,
    long? ParentId,
    string Name,
    string Mail,
    string Site,
    string Text,
    string Trap,
    bool WantsMail,
    string Token
);
