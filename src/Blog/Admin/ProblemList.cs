using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Admin;

/// <summary>The problems that an account may see.</summary>
/// <param name="Shown">Of the level that was asked for: errors first, then by file and line.</param>
/// <param name="Counts">Of all of them, by level.</param>
public sealed record ProblemList(ImmutableArray<Problem> Shown, IReadOnlyDictionary<Severity, int> Counts)
{
    public int Total => Counts.Values.Sum();

    /// <summary>Errors and warnings.</summary>
    public int Pressing => CountOf(Severity.Error) + CountOf(Severity.Warning);

    public int CountOf(Severity level) => Counts.GetValueOrDefault(level);
}
