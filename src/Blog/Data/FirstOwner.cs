namespace Blog.Data;

/// <summary>The one row that says the program was set up. Of two who set it up at once, its key lets one win.</summary>
public sealed class FirstOwner
{
    /// <summary>The only value of the key.</summary>
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required Guid AccountId { get; init; }

    public required DateTimeOffset At { get; init; }
}
