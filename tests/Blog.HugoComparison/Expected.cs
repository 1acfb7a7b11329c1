namespace Blog.HugoComparison;

/// <summary>What differs on purpose: each line is a place that the content contract marks ≠ or N(x).</summary>
internal static class Expected
{
    public static IReadOnlyList<Rule> Rules { get; } = [];
}
