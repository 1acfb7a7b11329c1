namespace Blog.Accounts;

/// <summary>Which passwords are taken: long ones of any characters, but none that many people have.</summary>
public static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 256;

    /// <returns>Null: it is taken.</returns>
    public static AccountFault? FaultOf(string password) =>
        password.Length < MinLength ? AccountFault.PasswordTooShort
        : password.Length > MaxLength ? AccountFault.PasswordTooLong
        : CommonPasswords.Hold(password) ? AccountFault.PasswordCommon
        : null;
}
