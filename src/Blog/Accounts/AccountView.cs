namespace Blog.Accounts;

/// <summary>An account as the list of accounts shows it.</summary>
/// <param name="LastSeenAt">Null: never signed in.</param>
/// <param name="Passkeys">How many there are.</param>
/// <param name="SuspendedAt">Null: may sign in.</param>
public sealed record AccountView(
    Guid Id,
    string Handle,
    string Email,
    Role Role,
    DateTimeOffset? LastSeenAt,
    bool HasTwoFactor,
    int Passkeys,
    DateTimeOffset? SuspendedAt
);
