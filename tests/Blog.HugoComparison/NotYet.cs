namespace Blog.HugoComparison;

/// <summary>What the program does not do yet. A feature that is done loses its line here.</summary>
internal static class NotYet
{
    public static IReadOnlyList<Rule> Rules { get; } = [];
}
