using Blog.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Support;

/// <summary>A database of one test's own, which is not there until it is asked for.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly TempFolder _folder = new();

    private TestDatabase(DatabaseConnection connection) => Connection = connection;

    public DatabaseConnection Connection { get; private set; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    public DatabaseFolder Folder => new(_folder.Path);

    /// <summary>The file of SQLite.</summary>
    public string FilePath => _folder.At("blog.db");

    public static async Task<TestDatabase> MakeAsync(DatabaseProvider provider, PostgreSql server)
    {
        var made = new TestDatabase(new DatabaseConnection(provider, "", MigrateWithoutBackup: false));
        var text =
            provider is DatabaseProvider.PostgreSql
                ? await server.NewDatabaseAsync()
                : new SqliteConnectionStringBuilder { DataSource = made.FilePath }.ConnectionString;
        made.Connection = made.Connection with { Text = text };
        return made;
    }

    /// <summary>As a start of the program finds it.</summary>
    public async Task<DatabaseState> AskAsync()
    {
        using var live = new LiveDatabase(Connection, Folder, Clock, NullLogger<LiveDatabase>.Instance);
        return await live.AskAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>With the tables, ready to be used.</summary>
    public async Task<TestDatabase> ReadyAsync()
    {
        Assert.IsType<DatabaseState.Ready>(await AskAsync());
        return this;
    }

    public BlogDbContext Open() => SchemaKeeper.For(Connection, Folder, Clock).Open();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
