namespace Blog.Accounts;

/// <summary>What a person needs to set a new password.</summary>
/// <param name="Email">The account's own address, whatever was typed.</param>
/// <param name="Secret">The secret part of the link.</param>
public sealed record ResetLink(string Email, string Secret)
{
    /// <summary>From the site's root.</summary>
    public string Path => $"/account/reset?secret={Uri.EscapeDataString(Secret)}";
}
