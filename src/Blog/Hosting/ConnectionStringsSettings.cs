namespace Blog.Hosting;

/// <summary>The <c>ConnectionStrings</c> section.</summary>
public sealed record ConnectionStringsSettings
{
    /// <summary>A file's path (SQLite) or a connection string. Empty: <c>blog.db</c> in the data folder.</summary>
    public string Blog { get; init; } = "";
}
