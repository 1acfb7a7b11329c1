namespace Blog.Data;

/// <summary>Which database holds accounts and the acts of the admin.</summary>
public enum DatabaseProvider
{
    /// <summary>A file in the data folder.</summary>
    Sqlite,

    PostgreSql,
}
