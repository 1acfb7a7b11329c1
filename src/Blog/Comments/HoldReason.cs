namespace Blog.Comments;

/// <summary>Why a comment was not shown at once. A name is kept in the database, so it is never changed.</summary>
public enum HoldReason
{
    /// <summary>Every comment waits (<c>Comments:Moderation</c> is <c>All</c>).</summary>
    Everyone,

    /// <summary>Its writer has no comment that was approved.</summary>
    FirstComment,

    /// <summary>It has more links than <c>Comments:MaxLinks</c>.</summary>
    Links,

    /// <summary>It holds one of <c>Comments:BlockedWords</c>.</summary>
    BlockedWord,

    /// <summary>The same words were sent before.</summary>
    Duplicate,

    /// <summary>It filled in the field that no person sees.</summary>
    Trap,

    /// <summary>Its address was blocked.</summary>
    BlockedAddress,
}
