namespace Blog.Comments;

/// <summary>What became of a comment that was sent. A name is kept in the database, so it is never changed.</summary>
public enum CommentEnd
{
    Shown,
    Held,
    Spam,

    /// <summary>Too many from one address, or on the whole site.</summary>
    Limited,

    /// <summary>The form's token was too young, too old, of another page, made up, or used already.</summary>
    BadToken,

    /// <summary>The page takes no comments.</summary>
    Closed,

    /// <summary>Its words, name, mail or site were refused.</summary>
    Refused,
}
