using System.ComponentModel.DataAnnotations;

namespace Blog.Data;

/// <summary>The <c>Database</c> section: what readers and admins add is kept in it; no published word is.</summary>
public sealed record DatabaseSettings
{
    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; init; }

    /// <summary>
    /// Whether a newer program may change a PostgreSQL database without a dump before, where <c>pg_dump</c> is missing. An
    /// SQLite file is always copied first.
    /// </summary>
    public bool MigrateWithoutBackup { get; init; }
}
