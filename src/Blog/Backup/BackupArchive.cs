using System.IO.Compression;
using System.Text.Json;

namespace Blog.Backup;

/// <summary>A backup that is read.</summary>
public sealed class BackupArchive : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupArchive(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BackupException">It is no backup, was cut off, or is of a newer program.</exception>
    public static BackupArchive Open(string file)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(file);
            var manifest = Read(zip) ?? throw new InvalidDataException("it has no manifest");
            if (manifest.Format > BackupManifest.ThisFormat)
            {
                throw new BackupException(
                    $"{file} was made by a newer program ({manifest.Program}). Restore it with that one."
                );
            }

            if (Names(manifest).FirstOrDefault(name => !IsSafe(name)) is { } bad)
            {
                throw new InvalidDataException($"it names '{bad}'");
            }

            return new BackupArchive(zip, manifest);
        }
        catch (Exception fault)
            when (fault is InvalidDataException or JsonException or IOException or UnauthorizedAccessException)
        {
            zip?.Dispose();
            throw new BackupException($"{file} is no whole backup: {fault.Message}", fault);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Reads all of it.</summary>
    /// <exception cref="BackupException">Something in it is not what was written.</exception>
    public async Task VerifyAsync(CancellationToken ct)
    {
        foreach (var file in Manifest.Files)
        {
            await CopyAsync(file, Stream.Null, ct);
        }
    }

    /// <exception cref="BackupException">It is not what was written.</exception>
    public async Task CopyAsync(BackupFile file, Stream to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            var entry = _zip.GetEntry(file.Name) ?? throw new InvalidDataException("it is not there");
            await using var from = await entry.OpenAsync(ct);
            var (size, sha256) = await HashedCopy.CopyAsync(from, to, ct);
            if (size != file.Size || sha256 != file.Sha256)
            {
                throw new InvalidDataException("it is not what was written");
            }
        }
        catch (InvalidDataException fault)
        {
            throw new BackupException(
                $"The backup is damaged: {file.Name}: {fault.Message}. Nothing was restored; take another one.",
                fault
            );
        }
    }

    public void Dispose() => _zip.Dispose();

    private static BackupManifest? Read(ZipArchive zip)
    {
        if (zip.GetEntry(BackupManifest.Name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return JsonSerializer.Deserialize(stream, BackupJson.Default.BackupManifest);
    }

    private static IEnumerable<string> Names(BackupManifest manifest) =>
        manifest.Files.Select(file => file.Name).Concat(manifest.Links.Select(link => link.Name));

    /// <summary>Whether it stays below the folder it is restored to, on every system.</summary>
    private static bool IsSafe(string name) =>
        !name.Contains('\\', StringComparison.Ordinal)
        && !name.Contains('\0', StringComparison.Ordinal)
        && name.Split('/').All(part => part is not ("" or "." or ".."));
}
