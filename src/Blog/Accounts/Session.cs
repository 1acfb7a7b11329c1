namespace Blog.Accounts;

/// <summary>One signed-in browser. Without its row the browser's cookie is worth nothing.</summary>
public sealed class Session
{
    /// <summary>Stands in the cookie, signed; made anew at each sign-in.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The browser in a few words, such as <c>Firefox on Linux</c>.</summary>
    public required string Device { get; init; }

    /// <summary>The client's address without its last part: <c>192.0.2.x</c>, <c>2001:db8:1::x</c>.</summary>
    public required string Address { get; set; }
}
