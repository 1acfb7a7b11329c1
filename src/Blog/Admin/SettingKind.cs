namespace Blog.Admin;

/// <summary>How a setting is written in a form.</summary>
public enum SettingKind
{
    Text,

    /// <summary>Whole or with a point.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>One of <see cref="KnownSetting.Choices"/>.</summary>
    Choice,

    /// <summary>Texts, a line each.</summary>
    List,

    /// <summary>Names and values, <c>name = value</c> on a line each.</summary>
    Map,

    /// <summary>Lists and maps of more than texts: shown, not written here.</summary>
    Other,
}
