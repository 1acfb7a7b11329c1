using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Blog.Data;
using Microsoft.Data.Sqlite;

namespace Blog.Backup;

/// <summary>
/// Brings a backup back: all of it is verified first, then laid into a hidden folder within the one it is for, and only then put in
/// its place, by renaming. So it works where a folder is a mount, and what was there is kept in a hidden folder as well.
/// </summary>
public sealed class BackupRestorer(
    BackupSource target,
    DatabaseConnection connection,
    DatabaseFolder folder,
    TimeProvider clock
)
{
    private readonly string _mark = string.Create(
        CultureInfo.InvariantCulture,
        $"before-restore-{clock.GetUtcNow().UtcDateTime:yyyyMMdd-HHmmss}"
    );

    /// <exception cref="BackupException">The message says whether anything was changed.</exception>
    public async Task<RestoreReport> RestoreAsync(string file, CancellationToken ct)
    {
        using var archive = BackupArchive.Open(file);
        Judge(archive.Manifest);
        await archive.VerifyAsync(ct);

        MakeDataFolder();
        using var alone = Hold();
        var laid = new List<Laid>();
        var kept = ImmutableArray.CreateBuilder<string>();
        try
        {
            await LayAsync(archive, laid, ct);
            return await PutAsync(archive, laid, kept, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DatabaseException)
        {
            var before =
                kept.Count == 0 ? "Nothing was changed." : $"What was there is kept: {string.Join(", ", kept)}.";
            throw new BackupException($"The backup could not be restored: {fault.Message} {before}", fault);
        }
        finally
        {
            foreach (var one in laid.Where(one => Directory.Exists(one.Folder)))
            {
                Directory.Delete(one.Folder, recursive: true);
            }
        }
    }

    private void Judge(BackupManifest manifest)
    {
        if (manifest.Database != connection.Provider)
        {
            throw new BackupException(
                $"The backup holds a database of {manifest.Database}, and Database:Provider is {connection.Provider}. Nothing was changed; "
                    + (
                        manifest.Database is DatabaseProvider.PostgreSql
                            ? "make an empty database and give Database:Provider and ConnectionStrings:Blog."
                            : "leave Database:Provider and ConnectionStrings:Blog out."
                    )
            );
        }

        if (string.CompareOrdinal(manifest.Schema, target.Schema) > 0)
        {
            throw new BackupException(
                $"The backup was made by a newer program ({manifest.Program}). Nothing was changed; restore it with that one."
            );
        }
    }

    private void MakeDataFolder()
    {
        try
        {
            PrivateFiles.MakeFolder(target.DataPath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                $"No data folder can be made at {target.DataPath}: {fault.Message} Nothing was changed.",
                fault
            );
        }
    }

    private ServingLock Hold() =>
        ServingLock.TryTakeAlone(target.DataPath)
        ?? throw new BackupException(
            $"A server is running with the data folder {target.DataPath}. Nothing was changed; stop it first."
        );

    private async Task LayAsync(BackupArchive archive, List<Laid> laid, CancellationToken ct)
    {
        foreach (var place in target.Places)
        {
            var prefix = $"{BackupManifest.FilesPrefix}{place.Name}/";
            if (archive.Manifest.Files.Any(file => file.Name.StartsWith(prefix, StringComparison.Ordinal)))
            {
                Directory.CreateDirectory(place.Path);
                await LayAsync(archive, prefix, Begin(laid, place.Path), isPrivate: false, ct);
            }
        }

        await LayAsync(archive, BackupManifest.DataPrefix, Begin(laid, target.DataPath), isPrivate: true, ct);
    }

    private static string Begin(List<Laid> laid, string place)
    {
        var folder = Path.Join(place, $".{RandomNumberGenerator.GetHexString(8, lowercase: true)}.restoring");
        PrivateFiles.MakeFolder(folder);
        laid.Add(new Laid(folder, place));
        return folder;
    }

    private static async Task LayAsync(
        BackupArchive archive,
        string prefix,
        string beside,
        bool isPrivate,
        CancellationToken ct
    )
    {
        foreach (var file in archive.Manifest.Files.Where(file => IsBelow(file.Name, prefix)))
        {
            var path = Path.Join(beside, file.Name[prefix.Length..]);
            MakeFolder(Path.GetDirectoryName(path) ?? beside, isPrivate);
            await using (
                var to = isPrivate
                    ? PrivateFiles.Open(path, FileShare.None)
                    : new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None)
            )
            {
                await archive.CopyAsync(file, to, ct);
                to.Flush(flushToDisk: true);
            }

            File.SetLastWriteTimeUtc(path, file.ModifiedAt.UtcDateTime);
        }

        foreach (var link in archive.Manifest.Links.Where(link => IsBelow(link.Name, prefix)))
        {
            var path = Path.Join(beside, link.Name[prefix.Length..]);
            var leadsTo = Path.GetRelativePath(
                beside,
                Path.GetFullPath(link.Target, Path.GetDirectoryName(path) ?? beside)
            );
            if (!Path.IsPathRooted(link.Target) && !leadsTo.StartsWith("..", StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? beside);
                File.CreateSymbolicLink(path, link.Target);
            }
        }
    }

    private async Task<RestoreReport> PutAsync(
        BackupArchive archive,
        List<Laid> laid,
        ImmutableArray<string>.Builder kept,
        CancellationToken ct
    )
    {
        await PutDatabaseAsync(archive, kept, ct);
        foreach (var (from, place) in laid)
        {
            Put(from, place, kept);
        }

        // What it holds was made of what is not there any more.
        DeleteFolder(Path.Join(target.DataPath, "cache"));
        return new RestoreReport(archive.Manifest, kept.ToImmutable(), await PutSettingsAsync(archive, ct));
    }

    private async Task PutDatabaseAsync(
        BackupArchive archive,
        ImmutableArray<string>.Builder kept,
        CancellationToken ct
    )
    {
        var database = archive.Manifest.Files.Single(file => file.Name == BackupManifest.DatabaseName);
        var path = connection.FilePath is { } own
            ? Path.GetFullPath(own)
            : Path.Join(target.DataPath, $".{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");
        var beside = path + ".restoring";
        File.Delete(beside);
        try
        {
            await using (var to = PrivateFiles.Open(beside, FileShare.None))
            {
                await archive.CopyAsync(database, to, ct);
                to.Flush(flushToDisk: true);
            }

            if (connection.FilePath is null)
            {
                PrivateFiles.MakeFolder(folder.Backups);
                var before = Path.Join(folder.Backups, _mark + ".dump");
                await DatabaseCopy.WriteAsync(connection, before, ct);
                kept.Add(before);
                await DatabaseCopy.RestoreAsync(connection, beside, ct);
                return;
            }

            // Of this process too nobody may go on with the old file.
            SqliteConnection.ClearAllPools();
            foreach (var old in (string[])[path, path + "-wal", path + "-shm"])
            {
                if (File.Exists(old))
                {
                    File.Move(old, $"{old}.{_mark}");
                    kept.Add($"{old}.{_mark}");
                }
            }

            File.Move(beside, path);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>What stands in a folder of content gives way whole; of the data folder, what the backup has.</summary>
    private void Put(string laid, string place, ImmutableArray<string>.Builder kept)
    {
        var before = Path.Join(place, "." + _mark);
        var isContent = place != target.DataPath;
        foreach (var old in isContent ? OldIn(place) : [])
        {
            PrivateFiles.MakeFolder(before);
            Move(old, Path.Join(before, Path.GetFileName(old)));
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(laid).ToList())
        {
            var path = Path.Join(place, Path.GetFileName(entry));
            if (Path.Exists(path))
            {
                PrivateFiles.MakeFolder(before);
                Move(path, Path.Join(before, Path.GetFileName(entry)));
            }

            Move(entry, path);
        }

        if (Directory.Exists(before))
        {
            kept.Add(before);
        }
    }

    private async Task<string?> PutSettingsAsync(BackupArchive archive, CancellationToken ct)
    {
        if (archive.Manifest.Files.FirstOrDefault(file => file.Name == BackupManifest.SettingsName) is not { } settings)
        {
            return null;
        }

        var home = target.SettingsHome;
        var path = File.Exists(home) ? home + ".from-backup" : home;
        File.Delete(path);
        await using var to = PrivateFiles.Open(path, FileShare.None);
        await archive.CopyAsync(settings, to, ct);
        return path;
    }

    private static bool IsBelow(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from) && new DirectoryInfo(from).LinkTarget is null)
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to);
        }
    }

    private static void MakeFolder(string folder, bool isPrivate)
    {
        if (isPrivate)
        {
            PrivateFiles.MakeFolder(folder);
        }
        else
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Hidden ones stay: what version control keeps was not backed up either.</summary>
    private static List<string> OldIn(string place) =>
        [.. Directory.EnumerateFileSystemEntries(place).Where(path => !Path.GetFileName(path).StartsWith('.'))];

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="Folder">Where it lies.</param>
    /// <param name="Place">Whose place it takes.</param>
    private sealed record Laid(string Folder, string Place);
}
