using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>A setting as it stands in the files now, whether or not the running program has it yet.</summary>
public sealed record KnownSetting
{
    /// <summary>Segments joined by <c>:</c>.</summary>
    public required string Key { get; init; }

    public required SettingKind Kind { get; init; }

    /// <summary>As a form shows it; empty for a secret.</summary>
    public required string Value { get; init; }

    /// <summary>What would hold if nothing were saved here; empty for a secret.</summary>
    public required string Default { get; init; }

    public required SettingLayer Layer { get; init; }

    /// <summary>Where that layer gives it: a file and line, a variable.</summary>
    public required string Place { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Only whether it is set may be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether a secret is set.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether it stands outside the saved file only.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Whether what is saved holds from the next start only; otherwise readers see it at once.</summary>
    public bool NeedsRestart { get; init; }

    /// <summary>Whether the running program has another value, which a restart changes.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Whether a layer above the saved file says it, so that saving would change nothing.</summary>
    public bool IsLocked => Layer is SettingLayer.Environment or SettingLayer.CommandLine;

    /// <summary>Whether the saved file says it.</summary>
    public bool IsChanged => Layer is SettingLayer.Saved;

    public bool MayChange => !IsSecret && !IsOutside && !IsLocked && Kind is not SettingKind.Other;
}
