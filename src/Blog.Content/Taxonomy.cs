using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>A way of sorting pages, and the list of its terms.</summary>
public sealed record Taxonomy : ListPage
{
    public required string Singular { get; init; }

    /// <summary>As front matter and addresses name it.</summary>
    public required string Plural { get; init; }

    /// <summary>In the order of the taxonomy's page (content-contract.md L5).</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Those that have pages, in the order of widgets: by key (content-contract.md L13).</summary>
    public ImmutableArray<Term> TermsByKey { get; init; } = [];

    public override int ItemCount => Terms.Length;
}
