namespace Blog.Comments;

/// <summary>A comment as staff see it.</summary>
/// <param name="Page">The identity of its page.</param>
/// <param name="Answered">The name of whoever wrote the comment that it answers; null: it answers the page.</param>
/// <param name="Mail">Null: none was given, or it was erased.</param>
/// <param name="Text">As it was typed, with what would hide or turn other words written out.</param>
/// <param name="Links">How many links the text has.</param>
/// <param name="Held">Why it was not shown at once; null: nothing held it.</param>
/// <param name="HasAddress">Whether the keyed hash of its client's address is still there, so that it can be blocked.</param>
/// <param name="IsBlocked">Whether that address is blocked.</param>
public sealed record CommentRow(
    long Id,
    string Page,
    string? Answered,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    string Name,
    string? Mail,
    string? Site,
    bool IsOfStaff,
    string Text,
    int Links,
    CommentState State,
    HoldReason? Held,
    bool HasAddress,
    bool IsBlocked
);
