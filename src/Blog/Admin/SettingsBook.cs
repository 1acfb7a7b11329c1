using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>All settings.</summary>
/// <param name="Base">Which version of the saved file this is: what a save builds on.</param>
/// <param name="Fault">Why a restart would fail with the files as they are, a line each; null: it would not. Then the settings are those of the running program.</param>
public sealed record SettingsBook(string Base, ImmutableArray<KnownSetting> Settings, string? Fault)
{
    public static SettingsBook Empty { get; } = new("", [], Fault: null);

    public bool IsWaiting => Settings.Any(setting => setting.IsWaiting);

    public KnownSetting? Find(string key) =>
        Settings.FirstOrDefault(setting => string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase));
}
