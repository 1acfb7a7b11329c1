using Blog.Data;

namespace Blog.Backup;

/// <summary>What a backup that was killed has left goes when the next one begins, unless another is being written there just now.</summary>
internal static class BackupLeftovers
{
    private const string LockName = ".writing.lock";
    private const int Tries = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly string[] Names = ["*" + DatabaseCopy.Unfinished + "*", ".*.tmp"];

    /// <returns>Held while a backup is written; the system frees it when the holder dies.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static async Task<IDisposable> BeginAsync(string folder, CancellationToken ct)
    {
        PrivateFiles.MakeFolder(folder);
        var path = Path.Join(folder, LockName);
        PrivateFiles.Claim(path);
        TryClear(folder, path);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            }
            catch (IOException) when (tries < Tries)
            {
                // Another one clears the folder, which is quick.
                await Task.Delay(Pause, ct);
            }
        }
    }

    private static void TryClear(string folder, string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            foreach (var left in Names.SelectMany(name => Directory.EnumerateFiles(folder, name)).ToList())
            {
                File.Delete(left);
            }
        }
        catch (IOException)
        {
            // Another backup is being written there: what lies there may be its own.
        }
    }
}
