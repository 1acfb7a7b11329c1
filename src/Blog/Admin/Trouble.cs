namespace Blog.Admin;

/// <summary>Something wrong with the installation itself, for its owner.</summary>
/// <param name="Values">For the places in the text about it.</param>
public sealed record Trouble(TroubleKind Kind, params IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>When it was; null: it is so now.</summary>
    public DateTimeOffset? At { get; init; }
}
