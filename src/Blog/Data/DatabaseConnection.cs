using Microsoft.Data.Sqlite;

namespace Blog.Data;

/// <summary>The database to open.</summary>
/// <param name="Text">A connection string; may hold a password, so it is never shown or logged.</param>
/// <param name="MigrateWithoutBackup">As in <see cref="DatabaseSettings"/>.</param>
public sealed record DatabaseConnection(DatabaseProvider Provider, string Text, bool MigrateWithoutBackup)
{
    /// <summary>The file of SQLite; null for a server.</summary>
    public string? FilePath =>
        Provider is DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(Text).DataSource : null;

    /// <summary>Without the text.</summary>
    public override string ToString() => $"{Provider}";
}
