using System.Collections.Immutable;
using System.Text.Json;
using Blog.Data;

namespace Blog.Backup;

/// <summary>
/// How a restore takes the place of what is there, written down before its first step. Killed on the way, the next command finishes
/// it, so there is the old state or the new one and never half of each (docs/promises.md 15).
/// </summary>
/// <param name="Dump">What is brought into a database of a server first, a full path; null: the database is one of the files.</param>
/// <param name="Moves">In their order. One that was done already is told by what is where.</param>
/// <param name="Leftovers">Folders that are of no use afterwards.</param>
internal sealed record RestorePlan(string? Dump, ImmutableArray<PlannedMove> Moves, ImmutableArray<string> Leftovers)
{
    private const string Name = ".restore-plan";

    /// <summary>Finishes a restore that was cut short, where there is one.</summary>
    /// <returns>Whether there was.</returns>
    /// <exception cref="BackupException">It could not be finished, and is tried again by the next command.</exception>
    public static async Task<bool> FinishAsync(string dataPath, DatabaseConnection connection, CancellationToken ct)
    {
        if (!File.Exists(FileIn(dataPath)))
        {
            return false;
        }

        using var alone =
            ServingLock.TryTakeAlone(dataPath)
            ?? throw new BackupException($"A backup is being restored to {dataPath}. Come back when that is done.");
        return await FinishAloneAsync(dataPath, connection, ct);
    }

    /// <summary>The same for who holds the folder already.</summary>
    public static async Task<bool> FinishAloneAsync(
        string dataPath,
        DatabaseConnection connection,
        CancellationToken ct
    )
    {
        try
        {
            if (
                !File.Exists(FileIn(dataPath))
                || JsonSerializer.Deserialize(
                    await File.ReadAllBytesAsync(FileIn(dataPath), ct),
                    BackupJson.Default.RestorePlan
                )
                    is not { } plan
            )
            {
                return false;
            }

            await plan.RunAsync(dataPath, connection, ct);
            return true;
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or JsonException or DatabaseException)
        {
            throw new BackupException(
                $"A restore was cut short and could not be finished: {fault.Message} Mend that, and start again.",
                fault
            );
        }
    }

    public async Task WriteAsync(string dataPath, CancellationToken ct)
    {
        var file = FileIn(dataPath);
        var beside = file + ".tmp";
        await using (var stream = PrivateFiles.Open(beside, FileShare.None))
        {
            stream.SetLength(0);
            await JsonSerializer.SerializeAsync(stream, this, BackupJson.Default.RestorePlan, ct);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: true);
    }

    public static void Drop(string dataPath) => File.Delete(FileIn(dataPath));

    public async Task RunAsync(string dataPath, DatabaseConnection connection, CancellationToken ct)
    {
        if (Dump is { } dump && File.Exists(dump))
        {
            await DatabaseCopy.RestoreAsync(connection, dump, ct);
        }

        foreach (var (from, to) in Moves)
        {
            if (Path.Exists(from) && !Path.Exists(to))
            {
                Move(from, to);
            }
        }

        foreach (var folder in Leftovers.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        Drop(dataPath);
        if (Dump is not null)
        {
            File.Delete(Dump);
        }
    }

    private static string FileIn(string dataPath) => Path.Join(dataPath, Name);

    private static void Move(string from, string to)
    {
        if (Path.GetDirectoryName(to) is { } folder && !Directory.Exists(folder))
        {
            PrivateFiles.MakeFolder(folder);
        }

        if (Directory.Exists(from) && new DirectoryInfo(from).LinkTarget is null)
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to);
        }
    }
}
