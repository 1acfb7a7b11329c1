using System.Collections.Immutable;

namespace Blog.Content.Transfer;

/// <summary>All that a foreign configuration means, whether the program has the setting already or not.</summary>
/// <param name="Problems">What was left, and what deserves a look.</param>
public sealed record ImportedSettings(ImmutableArray<ImportedSetting> Settings, ImmutableArray<Problem> Problems);
