namespace Blog.Accounts;

/// <summary>By what a person showed who they are.</summary>
public enum SignInMethod
{
    Password,
    Totp,
    RecoveryCode,
    Passkey,

    /// <summary>Just made the account: by setup or by an invitation.</summary>
    NewAccount,
}
