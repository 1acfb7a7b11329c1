namespace Blog.Comments;

/// <summary>Which comments wait until someone of the staff approves them.</summary>
public enum CommentModeration
{
    /// <summary>None but those that a rule holds.</summary>
    None,

    /// <summary>Those of people who have no approved comment.</summary>
    FirstTime,

    /// <summary>All.</summary>
    All,
}
