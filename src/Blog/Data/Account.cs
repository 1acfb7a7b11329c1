using Microsoft.AspNetCore.Identity;

namespace Blog.Data;

/// <summary>A person who may sign in. The mail address is what they sign in with.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>What posts name in <c>author</c>: 1 to 60 characters of any script, blanks allowed, in NFC. Never changes.</summary>
    public required string Handle { get; init; }

    /// <summary>The name of a role of the room Accounts.</summary>
    public required string Role { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null: may sign in.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    /// <summary>Null: never signed in. To the minute or so.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>
    /// The newest 30-second step since 1970 whose code was used (RFC 6238): a code of it or of one before is not taken again.
    /// </summary>
    public long LastTotpStep { get; set; }
}
