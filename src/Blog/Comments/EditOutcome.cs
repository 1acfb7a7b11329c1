namespace Blog.Comments;

/// <summary>What became of a change that staff made to a comment's words.</summary>
public enum EditOutcome
{
    Done,

    /// <summary>It stood so already, or there is no such comment.</summary>
    Unchanged,

    /// <summary>There is no name, or it is too long.</summary>
    BadName,

    /// <summary>It is no address of http or https.</summary>
    BadSite,

    /// <summary>There are no words, or too many.</summary>
    BadText,
}
