namespace Blog.Data;

/// <summary>Whether accounts can be asked.</summary>
public abstract record DatabaseState
{
    private DatabaseState() { }

    /// <param name="Migration">What was brought up to date just now; null: nothing had to be.</param>
    /// <param name="HasOwner">Whether the program was set up by the time it was asked.</param>
    public sealed record Ready(string? Migration, bool HasOwner) : DatabaseState;

    /// <summary>Public pages go on; accounts cannot be asked. Nothing was changed.</summary>
    /// <param name="Reason">A sentence for the owner, with the remedy.</param>
    public sealed record Unusable(string Reason) : DatabaseState;

    /// <summary>A newer program wrote it: this one must not start.</summary>
    /// <param name="Reason">A sentence for the owner, with the remedy.</param>
    public sealed record Newer(string Reason) : DatabaseState;
}
