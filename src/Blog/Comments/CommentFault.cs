namespace Blog.Comments;

/// <summary>Why a comment was not taken as it came. The words for each are <c>comment_fault_NAME</c>.</summary>
public enum CommentFault
{
    NameMissing,
    NameTooLong,
    MailMissing,
    MailBad,
    SiteBad,
    TextMissing,
    TextTooLong,

    /// <summary>The comment that it answers is not there any more.</summary>
    ParentGone,

    /// <summary>The form came back too fast, too late, or twice; its new token is good.</summary>
    FormStale,

    /// <summary>Too many came from there, or to the whole site.</summary>
    TooMany,

    /// <summary>The database cannot be asked now.</summary>
    Away,
}
