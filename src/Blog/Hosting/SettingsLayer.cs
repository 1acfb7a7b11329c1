namespace Blog.Hosting;

/// <summary>The layers of settings, each above the one before it.</summary>
public enum SettingsLayer
{
    BuiltIn,

    /// <summary>The first <c>appsettings.json</c> found.</summary>
    AppSettings,

    /// <summary><c>DATA/settings.json</c>, which the admin's settings page saves.</summary>
    Saved,

    Environment,
    CommandLine,
}
