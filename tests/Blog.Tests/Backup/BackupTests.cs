using System.IO.Compression;
using System.Text;
using Blog.Backup;
using Blog.Content;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Backup;

/// <summary>A backup and its way back (docs/backup.md).</summary>
public sealed class BackupTests(PostgreSql server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_was_there_then_is_there_again_and_what_came_after_is_kept_beside(DatabaseProvider provider)
    {
        using var room = await BackupRoom.MakeAsync(provider, server);
        room.Write("post/茶.md", "Leaves.");
        room.Write("post/tea/cup.webp", "\u0001picture");
        room.Write("_redirects", "/a/ /b/");
        room.Write(".git/HEAD", "not ours");
        File.CreateSymbolicLink(Path.Join(room.Content, "same.md"), "post/茶.md");
        File.CreateSymbolicLink(Path.Join(room.Content, "out.md"), "/etc/hostname");
        Directory.CreateDirectory(Path.Join(room.Data, "keys"));
        await File.WriteAllTextAsync(Path.Join(room.Data, "keys", "key.xml"), "secret", Ct);
        await File.WriteAllTextAsync(Path.Join(room.Data, "settings.json"), "{}", Ct);
        var written = new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Join(room.Content, "_redirects"), written);
        await AddActAsync(room, "before");
        var before = FolderHash.Of(room.Content);
        var file = room.Elsewhere("backup.zip");

        var manifest = await room.BackUpAsync(file);
        Assert.Equal(
            [
                "data/keys/key.xml",
                "data/settings.json",
                "database/blog",
                "files/content/_redirects",
                "files/content/post/tea/cup.webp",
                "files/content/post/茶.md",
            ],
            manifest.Files.Select(one => one.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal([new BackupLink("files/content/same.md", "post/茶.md")], manifest.Links);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        room.Write("post/茶.md", "Other leaves.");
        room.Write("post/new.md", "New.");
        await File.WriteAllTextAsync(Path.Join(room.Data, "keys", "key.xml"), "another", Ct);
        await AddActAsync(room, "after");
        File.Delete(Path.Join(room.Content, "out.md"));

        var report = await room.RestoreAsync(file);
        Assert.Equal(["before"], await ActsAsync(room));
        Assert.Equal("secret", await File.ReadAllTextAsync(Path.Join(room.Data, "keys", "key.xml"), Ct));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Join(room.Content, "_redirects")));
        Assert.Equal("post/茶.md", new FileInfo(Path.Join(room.Content, "same.md")).LinkTarget);
        Assert.Equal("not ours", await File.ReadAllTextAsync(Path.Join(room.Content, ".git/HEAD"), Ct));
        var kept = Assert.Single(report.Kept, path => path.StartsWith(room.Content, StringComparison.Ordinal));
        Assert.Equal("New.", await File.ReadAllTextAsync(Path.Join(kept, "post/new.md"), Ct));
        Assert.True(report.Kept.Length == 3, string.Join('\n', report.Kept));
        Directory.Delete(kept, recursive: true);
        File.CreateSymbolicLink(Path.Join(room.Content, "out.md"), "/etc/hostname");
        Assert.Equal(before, FolderHash.Of(room.Content));
        Assert.Empty(Directory.EnumerateFileSystemEntries(room.Content, "*.restoring"));
    }

    [Fact]
    public async Task A_byte_that_turned_is_found_before_anything_is_touched()
    {
        using var room = await BackupRoom.MakeAsync(DatabaseProvider.Sqlite, server);
        for (var number = 0; number < 20; number++)
        {
            room.Write($"post/{number}.md", string.Concat(Enumerable.Repeat($"Words {number}. ", 50)));
        }

        var file = room.Elsewhere("backup.zip");
        await room.BackUpAsync(file);
        var good = await File.ReadAllBytesAsync(file, Ct);
        room.Write("post/0.md", "Newer.");
        var before = (FolderHash.Of(room.Content), FolderHash.Of(room.Data));
        var random = new Random(10);
        var refused = 0;
        for (var round = 0; round < 60; round++)
        {
            var bytes = good.ToArray();
            if (round % 3 == 0)
            {
                bytes = bytes[..random.Next(bytes.Length)];
            }
            else
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            await File.WriteAllBytesAsync(file, bytes, Ct);
            try
            {
                using var archive = BackupArchive.Open(file);
                await archive.VerifyAsync(Ct);
            }
            catch (BackupException)
            {
                refused++;
                await Assert.ThrowsAsync<BackupException>(() => room.RestoreAsync(file));
            }
        }

        // A bit that turns in what a zip says of dates or systems changes nothing that is restored.
        Assert.InRange(refused, 40, 60);
        File.Delete(Path.Join(room.Data, "serving.lock"));
        Assert.Equal(before, (FolderHash.Of(room.Content), FolderHash.Of(room.Data)));
    }

    [Theory]
    [InlineData("files/content/../../out.md")]
    [InlineData("files/content//etc/out.md")]
    [InlineData("files/content/a\\..\\..\\out.md")]
    public async Task A_name_that_leads_out_of_its_folder_is_refused(string name)
    {
        using var room = await BackupRoom.MakeAsync(DatabaseProvider.Sqlite, server);
        var file = room.Elsewhere("backup.zip");
        var manifest = await room.BackUpAsync(file);
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Ct))
        {
            zip.GetEntry(BackupManifest.Name)?.Delete();
            await using var entry = await zip.CreateEntry(BackupManifest.Name).OpenAsync(Ct);
            var bad = manifest with { Files = [.. manifest.Files, new BackupFile(name, 0, "", default)] };
            await entry.WriteAsync(
                Encoding.UTF8.GetBytes(
                    System.Text.Json.JsonSerializer.Serialize(bad, BackupJson.Default.BackupManifest)
                ),
                Ct
            );
        }

        var fault = await Assert.ThrowsAsync<BackupException>(() => room.RestoreAsync(file));
        Assert.Contains("no whole backup", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_server_nor_from_another_kind_or_a_newer_program()
    {
        using var room = await BackupRoom.MakeAsync(DatabaseProvider.Sqlite, server);
        var file = room.Elsewhere("backup.zip");
        await room.BackUpAsync(file);
        using (ServingLock.TryShare(room.Data))
        {
            using var second = ServingLock.TryShare(room.Data);
            Assert.NotNull(second);
            Assert.Contains(
                "A server is running",
                (await Assert.ThrowsAsync<BackupException>(() => room.RestoreAsync(file))).Message,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "newer program",
            (
                await Assert.ThrowsAsync<BackupException>(() =>
                    room.RestoreAsync(file, room.Source with { Schema = "1" })
                )
            ).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is there already",
            (await Assert.ThrowsAsync<BackupException>(() => room.BackUpAsync(file))).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Of_what_many_write_meanwhile_each_file_and_each_row_is_whole(DatabaseProvider provider)
    {
        const int Writers = 50;
        using var room = await BackupRoom.MakeAsync(provider, server);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var rows = 0;
        var writers = Enumerable
            .Range(0, Writers)
            .Select(number =>
                Task.Run(async () =>
                {
                    for (var version = 0; !stop.IsCancellationRequested; version++)
                    {
                        WholeFile.Write(
                            Path.Join(room.Content, $"{number}.md"),
                            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{version} ", 5000)))
                        );
                        await AddActAsync(room, $"{number}");
                        Interlocked.Increment(ref rows);
                    }
                })
            )
            .ToList();
        var file = room.Elsewhere("backup.zip");
        int least;
        int most;
        try
        {
            while (Volatile.Read(ref rows) < Writers && !writers.Exists(writer => writer.IsFaulted))
            {
                await Task.Delay(20, Ct);
            }

            least = Volatile.Read(ref rows);
            await room.BackUpAsync(file);
            most = Volatile.Read(ref rows) + Writers;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        await room.RestoreAsync(file);
        Assert.InRange((await ActsAsync(room)).Count, least, most);
        foreach (var path in Directory.EnumerateFiles(room.Content, "*.md"))
        {
            var words = (await File.ReadAllTextAsync(path, Ct)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(5000, words.Length);
            Assert.Single(words.Distinct());
        }
    }

    [Fact]
    public async Task As_many_as_are_to_be_kept_are_and_the_next_is_made_when_it_is_due()
    {
        using var room = await BackupRoom.MakeAsync(DatabaseProvider.Sqlite, server);
        using var desk = room.Desk(new BackupSettings { Every = TimeSpan.FromHours(24), Keep = 2 });
        Assert.Equal(DateTimeOffset.MinValue, desk.DueAt());
        List<KeptBackup> made = [];
        for (var day = 0; day < 4; day++)
        {
            made.Add(await desk.MakeAsync(Ct));
            room.Advance(TimeSpan.FromHours(24));
        }

        Assert.Equal([made[3], made[2]], desk.List());
        Assert.Equal(made[3].At + TimeSpan.FromHours(24), desk.DueAt());
        using var never = room.Desk(new BackupSettings());
        Assert.Null(never.DueAt());
    }

    private static async Task AddActAsync(BackupRoom room, string subject)
    {
        await using var db = room.Open();
        await new HistoryDesk(db, TimeProvider.System).AddAsync(
            ActKind.SettingsChanged,
            subject,
            details: null,
            Actor.System,
            CancellationToken.None
        );
    }

    private static async Task<List<string>> ActsAsync(BackupRoom room)
    {
        await using var db = room.Open();
        return await db.Set<Act>().OrderBy(act => act.Id).Select(act => act.Subject).ToListAsync(Ct);
    }
}
