using System.Collections.Immutable;

namespace Blog.Content.Explaining;

/// <summary>What stands at an address, or what became of a file.</summary>
/// <param name="Kind">In a word or two: page, home, section, term, taxonomy, file, redirect, nothing.</param>
public sealed record Explanation(string Kind)
{
    /// <summary>Whether anything is known of what was asked for.</summary>
    public bool IsFound { get; init; } = true;

    /// <summary>Empty when it has none.</summary>
    public string Address { get; init; } = "";

    /// <summary>Relative to the content or static folder; empty for none.</summary>
    public string File { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>Whether readers see it, and why not.</summary>
    public string State { get; init; } = "";

    public ImmutableArray<ExplainedValue> Values { get; init; } = [];

    /// <summary>Settings that shape it, besides those named among the values.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary>Of the file.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
