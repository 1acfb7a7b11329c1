using Blog.Data;
using Blog.History;

namespace Blog.Tests.Support;

/// <summary>What a program that serves a folder, with <c>content</c> and <c>data</c> in it, keeps there; looked at from outside.</summary>
internal sealed class WorkFolder(string folder)
{
    private readonly string _data = Path.Join(folder, "data");

    public string Content => Path.Join(folder, "content");

    public HistoryStore Store => new(Path.Join(_data, "history"));

    public UnfinishedMark Mark => new(Path.Join(_data, "unfinished"));

    public BlogDbContext OpenDatabase() =>
        SchemaKeeper
            .For(
                new DatabaseConnection(
                    DatabaseProvider.Sqlite,
                    $"Data Source={Path.Join(_data, "blog.db")};Pooling=False",
                    MigrateWithoutBackup: false
                ),
                new DatabaseFolder(_data),
                TimeProvider.System
            )
            .Open();
}
