namespace Blog.Admin;

/// <summary>Why settings were not saved.</summary>
/// <param name="Key">Null: several that do not go together.</param>
/// <param name="Sentence">In English, as the start would print it.</param>
public sealed record SettingFault(string? Key, string Sentence);
