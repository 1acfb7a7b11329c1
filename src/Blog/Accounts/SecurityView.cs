namespace Blog.Accounts;

/// <summary>An account's ways in as its owner sees them.</summary>
/// <param name="HasTwoFactor">Whether a code of an app is asked for.</param>
/// <param name="Codes">How many recovery codes are left.</param>
public sealed record SecurityView(bool HasPassword, bool HasTwoFactor, int Codes)
{
    public static SecurityView None { get; } = new(HasPassword: false, HasTwoFactor: false, Codes: 0);
}
