using Blog.Backup;
using Blog.Data;
using Blog.Tests.Support;

namespace Blog.Tests.Backup;

/// <summary>A machine of one test's own: a data folder with a database, and a content folder.</summary>
internal sealed class BackupRoom : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestDatabase _database;

    private BackupRoom(TestDatabase database) => _database = database;

    public string Content => _folder.At("content");

    public string Data => _database.Folder.Path;

    public DatabaseConnection Connection => _database.Connection;

    public BackupSource Source { get; private set; } = new("1.0", "", "");

    public string Elsewhere(string name) => _folder.At(name);

    public static async Task<BackupRoom> MakeAsync(DatabaseProvider provider, PostgreSql server)
    {
        var room = new BackupRoom(await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync());
        Directory.CreateDirectory(room.Content);
        room.Source = new BackupSource("1.0", room.Data, "2")
        {
            Places = [new BackupPlace("content", room.Content)],
            DataFolders = ["keys"],
            DataFiles = ["settings.json*"],
            SettingsHome = room._folder.At("appsettings.json"),
        };
        return room;
    }

    public BlogDbContext Open() => _database.Open();

    public void Write(string path, string text) => _folder.Write("content/" + path, text);

    public BackupWriter Writer() => new(Source, Connection, _database.Folder, _database.Clock);

    public Task<BackupManifest> BackUpAsync(string file) =>
        Writer().WriteAsync(file, TestContext.Current.CancellationToken);

    public Task<RestoreReport> RestoreAsync(string file, BackupSource? target = null) =>
        new BackupRestorer(target ?? Source, Connection, _database.Folder, _database.Clock).RestoreAsync(
            file,
            TestContext.Current.CancellationToken
        );

    public BackupDesk Desk(BackupSettings settings) => new(Writer(), _database.Folder, settings, _database.Clock);

    public void Advance(TimeSpan time) => _database.Clock.Advance(time);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }
}
