using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>A list of values.</summary>
/// <param name="IsFlow">Written in brackets.</param>
public sealed record FrontMatterList(
    ImmutableArray<FrontMatterNode> Items,
    bool IsFlow,
    SourceMark Span,
    string? Locked = null
) : FrontMatterNode(Span, Locked);
