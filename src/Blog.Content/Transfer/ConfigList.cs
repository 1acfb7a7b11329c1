using System.Collections.Immutable;

namespace Blog.Content.Transfer;

/// <summary>A list of values.</summary>
internal sealed record ConfigList(ImmutableArray<ConfigNode> Items, string File, int Line) : ConfigNode(File, Line);
