using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Blog.Data;

namespace Blog.Backup;

/// <summary>
/// Writes a backup while the program serves: first a copy of the database, of one moment, then the files. What the files hold by
/// then is newer or the same, which is as if the program had been killed between, and a start mends that. A file is taken as it
/// was opened, and every file of ours is replaced whole, so none is half.
/// </summary>
public sealed class BackupWriter(
    BackupSource source,
    DatabaseConnection connection,
    DatabaseFolder folder,
    TimeProvider clock
)
{
    /// <summary>Folders that other programs keep for themselves, and which they copy themselves.</summary>
    private static readonly string[] Foreign = [".git", ".hg", ".svn"];

    /// <summary>Compressed already.</summary>
    private static readonly string[] Packed =
    [
        ".avif",
        ".gif",
        ".gz",
        ".jpeg",
        ".jpg",
        ".mp3",
        ".mp4",
        ".pdf",
        ".png",
        ".webm",
        ".webp",
        ".woff2",
        ".zip",
    ];

    /// <param name="file">A full path where nothing is yet. On return it is on the disk and was read back.</param>
    /// <exception cref="BackupException">Nothing was left.</exception>
    public async Task<BackupManifest> WriteAsync(string file, CancellationToken ct)
    {
        if (File.Exists(file))
        {
            throw new BackupException($"{file} is there already. Name another file, or move it away.");
        }

        var part = file + DatabaseCopy.Unfinished;
        try
        {
            using var writing = await BackupLeftovers.BeginAsync(folder.Backups, ct);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
            File.Delete(part);
            var manifest = await FillAsync(part, ct);
            using (var archive = BackupArchive.Open(part))
            {
                await archive.VerifyAsync(ct);
            }

            File.Move(part, file);
            return manifest;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DatabaseException)
        {
            throw new BackupException($"The backup was not made: {fault.Message}", fault);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    private async Task<BackupManifest> FillAsync(string part, CancellationToken ct)
    {
        await using var stream = PrivateFiles.Open(part, FileShare.None);
        var files = ImmutableArray.CreateBuilder<BackupFile>();
        var links = ImmutableArray.CreateBuilder<BackupLink>();
        var at = clock.GetUtcNow();
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            files.Add(await AddDatabaseAsync(zip, ct));
            foreach (var (name, path) in FindData())
            {
                await TryAddAsync(zip, BackupManifest.DataPrefix + name, path, files, ct);
            }

            foreach (var place in source.Places)
            {
                await AddAsync(zip, place, files, links, ct);
            }

            if (source.SettingsFile is { } settings)
            {
                await TryAddAsync(zip, BackupManifest.SettingsName, settings, files, ct);
            }

            var manifest = new BackupManifest(
                BackupManifest.ThisFormat,
                source.Program,
                at,
                connection.Provider,
                source.Schema,
                files.ToImmutable(),
                links.ToImmutable()
            );
            await using (var entry = await zip.CreateEntry(BackupManifest.Name).OpenAsync(ct))
            {
                await JsonSerializer.SerializeAsync(entry, manifest, BackupJson.Default.BackupManifest, ct);
            }

            return manifest;
        }
    }

    private async Task<BackupFile> AddDatabaseAsync(ZipArchive zip, CancellationToken ct)
    {
        PrivateFiles.MakeFolder(folder.Backups);
        var copy = Path.Join(folder.Backups, $".{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");
        try
        {
            await DatabaseCopy.WriteAsync(connection, copy, ct);
            return await AddAsync(zip, BackupManifest.DatabaseName, copy, ct);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private IEnumerable<(string Name, string Path)> FindData()
    {
        var names = source.DataFiles.SelectMany(pattern => Directory.EnumerateFiles(source.DataPath, pattern));
        var inFolders = source
            .DataFolders.Select(name => Path.Join(source.DataPath, name))
            .Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories));
        return names.Concat(inFolders).Select(path => (NameIn(source.DataPath, path), path)).Order();
    }

    private static async Task AddAsync(
        ZipArchive zip,
        BackupPlace place,
        ImmutableArray<BackupFile>.Builder files,
        ImmutableArray<BackupLink>.Builder links,
        CancellationToken ct
    )
    {
        if (!Directory.Exists(place.Path))
        {
            return;
        }

        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(place.Path)]);
        while (waiting.TryPop(out var next))
        {
            foreach (var entry in next.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (IsPassing(entry.Name))
                {
                    continue;
                }

                var name = $"{BackupManifest.FilesPrefix}{place.Name}/{NameIn(place.Path, entry.FullName)}";
                if (entry.LinkTarget is { } target)
                {
                    if (IsWithin(place.Path, entry.FullName, target))
                    {
                        links.Add(new BackupLink(name, target));
                    }
                }
                else if (entry is DirectoryInfo below)
                {
                    if (!Foreign.Contains(entry.Name))
                    {
                        waiting.Push(below);
                    }
                }
                else
                {
                    await TryAddAsync(zip, name, entry.FullName, files, ct);
                }
            }
        }
    }

    /// <summary>What is there for a moment while a file is replaced, and what a restore keeps.</summary>
    private static bool IsPassing(string name) =>
        name.StartsWith('.')
        && (
            name.EndsWith(".tmp", StringComparison.Ordinal)
            || name.EndsWith(".restoring", StringComparison.Ordinal)
            || name.StartsWith(".before-restore-", StringComparison.Ordinal)
        );

    /// <summary>A file that was deleted since the folder was listed is none of this backup's.</summary>
    private static async Task TryAddAsync(
        ZipArchive zip,
        string name,
        string path,
        ImmutableArray<BackupFile>.Builder files,
        CancellationToken ct
    )
    {
        try
        {
            files.Add(await AddAsync(zip, name, path, ct));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // As above.
        }
    }

    private static async Task<BackupFile> AddAsync(ZipArchive zip, string name, string path, CancellationToken ct)
    {
        await using var from = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        var modifiedAt = new DateTimeOffset(File.GetLastWriteTimeUtc(from.SafeFileHandle));
        var level = Packed.Contains(Path.GetExtension(path).ToLowerInvariant())
            ? CompressionLevel.NoCompression
            : CompressionLevel.Fastest;
        await using var to = await zip.CreateEntry(name, level).OpenAsync(ct);
        var (size, sha256) = await HashedCopy.CopyAsync(from, to, ct);
        return new BackupFile(name, size, sha256, modifiedAt);
    }

    private static string NameIn(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static bool IsWithin(string root, string link, string target) =>
        !Path.IsPathRooted(target)
        && !Path.GetRelativePath(root, Path.GetFullPath(target, Path.GetDirectoryName(link) ?? root))
            .StartsWith("..", StringComparison.Ordinal);
}
