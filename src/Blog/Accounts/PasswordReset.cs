namespace Blog.Accounts;

/// <summary>How setting a password by a link ended.</summary>
public abstract record PasswordReset
{
    private PasswordReset() { }

    /// <param name="Email">The account's address.</param>
    public sealed record Made(string Email) : PasswordReset;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(AccountFault Fault) : PasswordReset;
}
