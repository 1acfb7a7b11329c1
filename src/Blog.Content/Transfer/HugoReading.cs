using System.Collections.Immutable;

namespace Blog.Content.Transfer;

/// <summary>What came of reading a Hugo site's configuration.</summary>
/// <param name="Site">Null when it cannot be read; an error among <paramref name="Problems"/> says why.</param>
/// <param name="Problems">Files are relative to the site's folder, with <c>/</c>.</param>
public sealed record HugoReading(HugoSite? Site, ImmutableArray<Problem> Problems);
