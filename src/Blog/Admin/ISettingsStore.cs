namespace Blog.Admin;

/// <summary>Reads and saves settings. <c>Hosting</c>, which alone knows their layers, does it.</summary>
public interface ISettingsStore
{
    SettingsBook Read();

    /// <param name="baseVersion">The version that the changes were made to.</param>
    /// <param name="wanted">By key; null: what holds when nothing is saved. One that may not be changed is left as it is.</param>
    SettingsSaving Save(string baseVersion, IReadOnlyDictionary<string, string?> wanted);
}
