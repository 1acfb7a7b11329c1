namespace Blog.Accounts;

/// <summary>What an account may do; each may what the one before may.</summary>
public enum Role
{
    /// <summary>Own posts, those whose <c>author</c> is the account's handle, and their comments.</summary>
    Author = 1,

    /// <summary>All content, comments, terms and media.</summary>
    Editor = 2,

    /// <summary>Everything, accounts and settings too.</summary>
    Owner = 3,
}
