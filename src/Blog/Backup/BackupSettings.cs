using System.ComponentModel.DataAnnotations;

namespace Blog.Backup;

/// <summary>The <c>Backup</c> section.</summary>
public sealed record BackupSettings
{
    /// <summary>How long after one the next backup is made by itself; zero: never.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan Every { get; init; }

    /// <summary>How many of those in <c>DATA/backups</c> are kept.</summary>
    [Range(1, 1000)]
    public int Keep { get; init; } = 7;
}
