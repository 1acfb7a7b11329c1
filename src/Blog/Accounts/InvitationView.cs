namespace Blog.Accounts;

/// <summary>An invitation that nobody has taken yet.</summary>
public sealed record InvitationView(
    Guid Id,
    string Email,
    Role Role,
    string InvitedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt
);
