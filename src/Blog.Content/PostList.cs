using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>A list whose items are pages.</summary>
public abstract record PostList : ListPage
{
    /// <summary>In the order of content-contract.md L1.</summary>
    public ImmutableArray<ContentPage> Pages { get; init; } = [];

    public override int ItemCount => Pages.Length;
}
