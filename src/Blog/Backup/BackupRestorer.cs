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
    private const string Ending = ".restoring";

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
        await RestorePlan.FinishAloneAsync(target.DataPath, connection, ct);
        ClearLeftovers();
        var laid = new List<Laid>();
        var isPlanned = false;
        try
        {
            await LayAsync(archive, laid, ct);
            var moves = ImmutableArray.CreateBuilder<PlannedMove>();
            var kept = ImmutableArray.CreateBuilder<string>();
            var dump = await PlanDatabaseAsync(archive, moves, kept, ct);
            foreach (var (from, place) in laid)
            {
                Plan(from, place, moves, kept);
            }

            var settings = await PlanSettingsAsync(archive, moves, ct);
            // What the cache holds was made of what is not there any more.
            var plan = new RestorePlan(
                dump,
                moves.ToImmutable(),
                [Path.Join(target.DataPath, "cache"), .. laid.Select(one => one.Folder)]
            );
            await plan.WriteAsync(target.DataPath, ct);
            isPlanned = true;
            await plan.RunAsync(target.DataPath, connection, CancellationToken.None);
            return new RestoreReport(archive.Manifest, kept.ToImmutable(), settings);
        }
        catch (DatabaseException fault)
        {
            // It is the first step, and done whole or not at all.
            RestorePlan.Drop(target.DataPath);
            isPlanned = false;
            throw new BackupException($"The backup could not be restored: {fault.Message} Nothing was changed.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                $"The backup could not be restored: {fault.Message} "
                    + (isPlanned ? "Mend that, and start again: it goes on from there." : "Nothing was changed."),
                fault
            );
        }
        finally
        {
            if (!isPlanned)
            {
                ClearLeftovers();
            }
        }
    }

    /// <summary>The file that is the database; null: a server has it.</summary>
    private string? OwnFile => connection.FilePath is { } own ? Path.GetFullPath(own) : null;

    private string LaidDatabase => (OwnFile ?? Path.Join(target.DataPath, "database")) + Ending;

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
        var folder = Path.Join(place, $".{RandomNumberGenerator.GetHexString(8, lowercase: true)}{Ending}");
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

    /// <returns>The dump that is brought into the database of a server; null: the file itself takes its place.</returns>
    private async Task<string?> PlanDatabaseAsync(
        BackupArchive archive,
        ImmutableArray<PlannedMove>.Builder moves,
        ImmutableArray<string>.Builder kept,
        CancellationToken ct
    )
    {
        var database = archive.Manifest.Files.Single(file => file.Name == BackupManifest.DatabaseName);
        await using (var to = PrivateFiles.Open(LaidDatabase, FileShare.None))
        {
            await archive.CopyAsync(database, to, ct);
            to.Flush(flushToDisk: true);
        }

        if (OwnFile is not { } path)
        {
            PrivateFiles.MakeFolder(folder.Backups);
            var before = Path.Join(folder.Backups, _mark + ".dump");
            await DatabaseCopy.WriteAsync(connection, before, ct);
            kept.Add(before);
            return LaidDatabase;
        }

        // Of this process too nobody may go on with the old file.
        SqliteConnection.ClearAllPools();
        foreach (var old in (string[])[path, path + "-wal", path + "-shm"])
        {
            if (File.Exists(old))
            {
                moves.Add(new PlannedMove(old, $"{old}.{_mark}"));
                kept.Add($"{old}.{_mark}");
            }
        }

        moves.Add(new PlannedMove(LaidDatabase, path));
        return null;
    }

    /// <summary>What stands in a folder of content gives way whole; of the data folder, what the backup has.</summary>
    private void Plan(
        string laid,
        string place,
        ImmutableArray<PlannedMove>.Builder moves,
        ImmutableArray<string>.Builder kept
    )
    {
        var before = Path.Join(place, "." + _mark);
        var entries = Directory.EnumerateFileSystemEntries(laid).ToList();
        var isContent = place != target.DataPath;
        var givesWay = entries
            .Select(entry => Path.Join(place, Path.GetFileName(entry)))
            .Where(Path.Exists)
            .Union(isContent ? OldIn(place) : [], StringComparer.Ordinal)
            .ToList();
        moves.AddRange(givesWay.Select(old => new PlannedMove(old, Path.Join(before, Path.GetFileName(old)))));
        moves.AddRange(entries.Select(entry => new PlannedMove(entry, Path.Join(place, Path.GetFileName(entry)))));
        if (givesWay.Count > 0)
        {
            kept.Add(before);
        }
    }

    /// <returns>Where the settings of the backup will lie; null: it has none.</returns>
    private async Task<string?> PlanSettingsAsync(
        BackupArchive archive,
        ImmutableArray<PlannedMove>.Builder moves,
        CancellationToken ct
    )
    {
        if (archive.Manifest.Files.FirstOrDefault(file => file.Name == BackupManifest.SettingsName) is not { } settings)
        {
            return null;
        }

        var home = target.SettingsHome;
        var path = File.Exists(home) ? home + ".from-backup" : home;
        File.Delete(path);
        var laid = path + Ending;
        await using (var to = PrivateFiles.Open(laid, FileShare.None))
        {
            await archive.CopyAsync(settings, to, ct);
            to.Flush(flushToDisk: true);
        }

        moves.Add(new PlannedMove(laid, path));
        return path;
    }

    /// <summary>Of a restore that was killed before its first step: what it had laid ready.</summary>
    private void ClearLeftovers()
    {
        foreach (var place in target.Places.Select(one => one.Path).Append(target.DataPath).Where(Directory.Exists))
        {
            foreach (var left in Directory.EnumerateDirectories(place, ".*" + Ending).ToList())
            {
                Directory.Delete(left, recursive: true);
            }
        }

        File.Delete(LaidDatabase);
    }

    private static bool IsBelow(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);

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

    /// <param name="Folder">Where it lies.</param>
    /// <param name="Place">Whose place it takes.</param>
    private sealed record Laid(string Folder, string Place);
}
