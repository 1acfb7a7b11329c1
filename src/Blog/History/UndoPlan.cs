using System.Collections.Immutable;

namespace Blog.History;

/// <summary>What the undoing of an act would do.</summary>
/// <param name="Act">The act that undoes.</param>
/// <param name="Blocked">Files that were changed since in a way that does not go together; with any, nothing is undone.</param>
/// <param name="IsMerged">Whether a file gets bytes that it never had: what was done since is kept.</param>
public sealed record UndoPlan(ActPlan Act, ImmutableArray<string> Blocked, bool IsMerged);
