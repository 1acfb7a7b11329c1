using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>An act on terms of one taxonomy, over all files that name them.</summary>
/// <param name="Terms">At least one, each in any spelling.</param>
/// <param name="Name">What they are called from now on; null to delete them.</param>
public sealed record TermChange(string Taxonomy, ImmutableArray<string> Terms, string? Name);
