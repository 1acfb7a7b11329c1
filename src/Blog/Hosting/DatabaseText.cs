using Blog.Data;
using Microsoft.Data.Sqlite;

namespace Blog.Hosting;

/// <summary>What <c>ConnectionStrings:Blog</c> may say: a path, a connection string, or nothing.</summary>
internal static class DatabaseText
{
    private const string FileName = "blog.db";

    /// <summary>A value without <c>=</c> is a file's path.</summary>
    public static bool IsPath(string value) => !value.Contains('=', StringComparison.Ordinal);

    /// <returns>A connection string.</returns>
    public static string Of(BlogSettings settings)
    {
        var given = settings.ConnectionStrings.Blog;
        if (settings.Database.Provider is DatabaseProvider.PostgreSql || (given.Length > 0 && !IsPath(given)))
        {
            return given;
        }

        return new SqliteConnectionStringBuilder
        {
            DataSource = given.Length > 0 ? given : Path.Join(settings.Data.Path, FileName),
        }.ConnectionString;
    }

    /// <returns>What is wrong, completing <em>ConnectionStrings:Blog …</em>, without its value, which may hold a password.</returns>
    public static string? FindFault(BlogSettings settings)
    {
        var given = settings.ConnectionStrings.Blog;
        if (settings.Database.Provider is DatabaseProvider.PostgreSql && IsPath(given))
        {
            return "must be a connection string such as Host=localhost;Database=blog;Username=blog while Database:Provider is "
                + "PostgreSql";
        }

        try
        {
            if (settings.Database.Provider is DatabaseProvider.PostgreSql)
            {
                ReadPostgreSql(given);
            }
            else
            {
                _ = new SqliteConnectionStringBuilder(Of(settings));
            }

            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return $"is no connection string: {fault.Message}";
        }
    }

    /// <summary>On its own: a method that names a type of a library has it loaded at every start.</summary>
    private static void ReadPostgreSql(string text) => _ = new Npgsql.NpgsqlConnectionStringBuilder(text);
}
