using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Everything read, hidden pages and all problems included. For the rooms that make it and for the owner only.</summary>
/// <param name="Problems">By file and line; those of rendered bodies are not known here.</param>
public sealed record Workspace(ImmutableArray<WorkspaceFile> Files, ImmutableArray<Problem> Problems);
