namespace Blog.Comments;

/// <summary>Whether a commenter gets a mail about replies. A name is kept in the database, so it is never changed.</summary>
public enum ReplyMail
{
    /// <summary>They do not want it, or no longer.</summary>
    Off,

    /// <summary>They asked for it, and have not said yet that the address is theirs.</summary>
    Asked,

    /// <summary>They said so by the link in a mail.</summary>
    Confirmed,
}
