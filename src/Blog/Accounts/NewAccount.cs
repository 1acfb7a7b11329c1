namespace Blog.Accounts;

/// <summary>What an account is made of.</summary>
/// <param name="Password">Null: none yet; the person sets one by a link.</param>
public sealed record NewAccount(string Email, string Handle, string? Password, Role Role);
