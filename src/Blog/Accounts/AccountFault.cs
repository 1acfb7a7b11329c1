namespace Blog.Accounts;

/// <summary>What is wrong with what a person typed of an account.</summary>
public enum AccountFault
{
    EmailNeeded,

    /// <summary>It is no mail address.</summary>
    EmailWrong,

    /// <summary>Another account has it.</summary>
    EmailTaken,

    HandleNeeded,

    /// <summary>Over 60 characters, or with characters that cannot be seen.</summary>
    HandleWrong,

    /// <summary>An account has or had it.</summary>
    HandleTaken,

    PasswordTooShort,

    PasswordTooLong,

    /// <summary>It stands in the list of common passwords.</summary>
    PasswordCommon,

    /// <summary>The link was used, is too old, or never was one.</summary>
    LinkWrong,

    /// <summary>Someone else was first to set up.</summary>
    AlreadySetUp,
}
