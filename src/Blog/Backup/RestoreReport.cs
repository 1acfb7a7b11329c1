using System.Collections.Immutable;

namespace Blog.Backup;

/// <summary>What a restore did.</summary>
/// <param name="Manifest">Of the backup.</param>
/// <param name="Kept">Full paths of what was there before, and is kept beside.</param>
/// <param name="SettingsFile">Where the backup's <c>appsettings.json</c> is now; null: it had none.</param>
public sealed record RestoreReport(BackupManifest Manifest, ImmutableArray<string> Kept, string? SettingsFile);
