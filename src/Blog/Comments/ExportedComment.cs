namespace Blog.Comments;

/// <summary>All that is kept of a comment and says something of its writer, for the writer.</summary>
/// <param name="Page">The identity of its page.</param>
/// <param name="Agent">The browser, as it called itself; null: dropped.</param>
public sealed record ExportedComment(
    long Id,
    string Page,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    string Name,
    string? Mail,
    string? Site,
    string Text,
    CommentState State,
    ReplyMail ReplyMail,
    string? Agent,
    string Language
);
