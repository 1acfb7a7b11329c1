using Blog.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Support;

/// <summary>A database file with all its tables and nothing in them, made once: making the tables takes longer than most tests.</summary>
internal static class EmptyDatabase
{
    private const string Name = "blog.db";

    private static readonly Lazy<Task<byte[]>> Made = new(MakeAsync);

    /// <param name="folder">The data folder, which is there; a file of that name in it stays as it is.</param>
    public static async Task LayAsync(string folder)
    {
        var file = Path.Join(folder, Name);
        if (!File.Exists(file))
        {
            var bytes = await Made.Value;
            await using var laid = PrivateFiles.Open(file, FileShare.None);
            await laid.WriteAsync(bytes);
        }
    }

    private static async Task<byte[]> MakeAsync()
    {
        using var folder = new TempFolder();
        var connection = new DatabaseConnection(
            DatabaseProvider.Sqlite,
            $"Data Source={folder.At(Name)};Pooling=False",
            MigrateWithoutBackup: false
        );
        using var live = new LiveDatabase(
            connection,
            new DatabaseFolder(folder.Path),
            TimeProvider.System,
            NullLogger<LiveDatabase>.Instance
        );
        Assert.IsType<DatabaseState.Ready>(await live.AskAsync(default));
        return await File.ReadAllBytesAsync(folder.At(Name));
    }
}
