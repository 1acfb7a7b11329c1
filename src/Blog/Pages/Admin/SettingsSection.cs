namespace Blog.Pages.Admin;

/// <summary>The parts of the settings that have a form of their own, and the rest.</summary>
public enum SettingsSection
{
    General,
    Reading,
    Mail,
    Advanced,
}
