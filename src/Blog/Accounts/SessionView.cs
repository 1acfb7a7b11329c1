namespace Blog.Accounts;

/// <summary>A signed-in browser as its owner sees it.</summary>
/// <param name="Address">Shortened.</param>
public sealed record SessionView(
    Guid Id,
    string Device,
    string Address,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastSeenAt
);
