namespace Blog.Accounts;

/// <summary>A link by which a person makes an account of their own: once, within seven days.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the link's secret, which is kept nowhere.</summary>
    public required byte[] SecretHash { get; init; }

    public required string Email { get; init; }

    public required Role Role { get; init; }

    /// <summary>The account that invited.</summary>
    public required string InvitedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
