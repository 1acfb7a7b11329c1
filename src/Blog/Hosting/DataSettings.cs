using System.ComponentModel.DataAnnotations;

namespace Blog.Hosting;

/// <summary>The <c>Data</c> section: where the program keeps what it writes itself.</summary>
public sealed record DataSettings
{
    /// <summary>Database, keys, caches, backups, a full path; never served.</summary>
    [Required]
    public string Path { get; init; } = "";
}
