using System.Collections.Immutable;
using System.Globalization;
using Blog.Data;

namespace Blog.Backup;

/// <summary>The backups in <c>DATA/backups</c> that the program makes by itself or when an owner asks.</summary>
public sealed class BackupDesk(BackupWriter writer, DatabaseFolder folder, BackupSettings settings, TimeProvider clock)
    : IDisposable
{
    private const string NamePattern = "blog-*.zip";
    private const string NameForm = "'blog-'yyyyMMdd-HHmmss";

    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _one = new(1);
    private volatile BackupFailure? _failure;
    private long _failedAt;

    /// <summary>Why the last try failed; null: it did not.</summary>
    public BackupFailure? LastFailure => _failure;

    /// <summary>Whether one is being made now.</summary>
    public bool IsBusy => _one.CurrentCount == 0;

    public BackupSettings Settings => settings;

    /// <summary>Where they lie: a full path.</summary>
    public string Folder => folder.Backups;

    /// <summary>Newest first.</summary>
    public ImmutableArray<KeptBackup> List() =>
        Directory.Exists(folder.Backups)
            ?
            [
                .. new DirectoryInfo(folder.Backups)
                    .EnumerateFiles(NamePattern)
                    .Select(Read)
                    .OfType<KeptBackup>()
                    .OrderByDescending(kept => kept.At),
            ]
            : [];

    /// <summary>
    /// When the next is due; null: never by itself. One that a clock gone wrong has dated later than now counts for nothing, or none
    /// would be made until then.
    /// </summary>
    public DateTimeOffset? DueAt()
    {
        var now = clock.GetUtcNow();
        return settings.Every == TimeSpan.Zero ? null
            : List().FirstOrDefault(kept => kept.At <= now) is { } newest ? newest.At + settings.Every
            : DateTimeOffset.MinValue;
    }

    /// <summary>Whether one is to be made by itself now. A try that failed is not made again at once: it may copy much first.</summary>
    internal bool IsDue() =>
        DueAt() <= clock.GetUtcNow() && (_failure is null || clock.GetElapsedTime(_failedAt) >= AfterFailure);

    /// <summary>Makes one, and lets go of the oldest beyond the number to keep.</summary>
    /// <exception cref="BackupException">None was made, and none let go of.</exception>
    public async Task<KeptBackup> MakeAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var at = clock.GetUtcNow();
            var name = at.UtcDateTime.ToString(NameForm, CultureInfo.InvariantCulture) + ".zip";
            var file = Path.Join(folder.Backups, name);
            await writer.WriteAsync(file, ct);
            _failure = null;
            foreach (var old in List().Where(old => old.Name != name).Skip(settings.Keep - 1))
            {
                File.Delete(Path.Join(folder.Backups, old.Name));
            }

            return new KeptBackup(name, at, new FileInfo(file).Length);
        }
        catch (BackupException fault)
        {
            _failure = new BackupFailure(clock.GetUtcNow(), fault.Message);
            _failedAt = clock.GetTimestamp();
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static KeptBackup? Read(FileInfo file) =>
        DateTimeOffset.TryParseExact(
            Path.GetFileNameWithoutExtension(file.Name),
            NameForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? new KeptBackup(file.Name, at, file.Length)
            : null;
}
