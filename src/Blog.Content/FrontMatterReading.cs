using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>What came of reading a content file.</summary>
/// <param name="FrontMatter">Null when the file is quarantined.</param>
/// <param name="Problems">What was wrong; an error among them says why <paramref name="FrontMatter"/> is null.</param>
public sealed record FrontMatterReading(FrontMatter? FrontMatter, ImmutableArray<Problem> Problems);
