namespace Blog.HugoComparison;

/// <summary>What the two say of one thing; null for what one of them does not say.</summary>
internal sealed record Difference(string Kind, string Address, string? Theirs, string? Ours)
{
    public bool IsAlike => Theirs == Ours;
}
