namespace Blog.Accounts;

/// <summary>One try to show who one is.</summary>
/// <param name="Account">Whom it is for, as typed, in one form; with the kind of factor before it when it is not the password.</param>
/// <param name="Address">From where, as <see cref="AskingBrowser.Address"/>.</param>
/// <param name="Device">The device that this account signed in with before; null: a device that nobody knows.</param>
public sealed record SignInTry(string Account, string Address, string? Device);
