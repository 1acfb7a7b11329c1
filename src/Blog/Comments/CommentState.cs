namespace Blog.Comments;

/// <summary>Where a comment stands. A name is kept in the database, so it is never changed.</summary>
public enum CommentState
{
    /// <summary>Someone of the staff is to look at it; its writer sees it, nobody else does.</summary>
    Waiting,

    /// <summary>Readers see it.</summary>
    Shown,

    /// <summary>It was taken for spam, by a rule or by a person.</summary>
    Spam,

    /// <summary>It was taken away, and can be brought back.</summary>
    Trash,
}
