namespace Blog.Accounts;

/// <summary>A code that stands for the second factor once. Its row goes when it is used.</summary>
public sealed class RecoveryCode
{
    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the code, which has 80 bits of chance, so that no slower hash is needed.</summary>
    public required byte[] Hash { get; init; }
}
