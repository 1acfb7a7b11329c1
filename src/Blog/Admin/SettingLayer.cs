namespace Blog.Admin;

/// <summary>Which layer gave a setting its value, each above the one before it.</summary>
public enum SettingLayer
{
    BuiltIn,

    /// <summary><c>appsettings.json</c>.</summary>
    File,

    /// <summary><c>DATA/settings.json</c>, which is written here.</summary>
    Saved,

    Environment,
    CommandLine,
}
