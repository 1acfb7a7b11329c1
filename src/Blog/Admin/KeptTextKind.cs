namespace Blog.Admin;

/// <summary>Why a text was kept. A name is kept in the database, so it is never changed.</summary>
public enum KeptTextKind
{
    /// <summary>By the form itself, while it was typed.</summary>
    Autosave,

    /// <summary>It was sent after the sign-in had lapsed.</summary>
    Lapsed,

    /// <summary>Its writer let another's version stand in its place.</summary>
    Aside,
}
