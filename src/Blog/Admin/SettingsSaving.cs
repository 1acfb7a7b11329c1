using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>How saving settings ended.</summary>
public abstract record SettingsSaving
{
    private SettingsSaving() { }

    /// <param name="Changes">By key: the value before and the value now.</param>
    /// <param name="NeedsRestart">Whether some of it holds from the next start only.</param>
    public sealed record Saved(ImmutableArray<(string Key, string Before, string After)> Changes, bool NeedsRestart)
        : SettingsSaving;

    /// <summary>All stood there already; nothing was written.</summary>
    public sealed record Unchanged : SettingsSaving;

    /// <summary>Another version of the file was saved meanwhile; nothing was written.</summary>
    public sealed record Conflict : SettingsSaving;

    /// <summary>The program could not start with them, or they cannot be written; nothing was changed.</summary>
    public sealed record Refused(ImmutableArray<SettingFault> Faults) : SettingsSaving;
}
