namespace Blog.Accounts;

/// <summary>How a change to an account ended.</summary>
public enum AccountChange
{
    Done,

    /// <summary>There is no such account.</summary>
    NotFound,

    /// <summary>Nobody would be left who may do everything; nothing was changed.</summary>
    LastOwner,

    /// <summary>Nobody does this to themselves; nothing was changed.</summary>
    Self,
}
