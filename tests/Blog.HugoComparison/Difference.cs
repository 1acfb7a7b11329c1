namespace Blog.HugoComparison;

/// <summary>Where the two differ; null for what one of them does not say.</summary>
internal sealed record Difference(string Kind, string Address, string? Theirs, string? Ours);
