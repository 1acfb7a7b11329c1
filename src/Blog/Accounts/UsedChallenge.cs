namespace Blog.Accounts;

/// <summary>
/// A passkey's challenge that was answered. Its state lies in the browser's cookie alone, which would be taken a second time.
/// </summary>
public sealed class UsedChallenge
{
    /// <summary>SHA-256 of the challenge.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>After that the challenge is too old anyway.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
