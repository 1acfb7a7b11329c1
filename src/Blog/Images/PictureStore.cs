namespace Blog.Images;

/// <summary>
/// Made pictures on disk, by name. Within a budget of bytes: those asked for longest ago go first. May be deleted at any time.
/// </summary>
/// <param name="folder">Null keeps nothing.</param>
/// <param name="budget">Bytes.</param>
public sealed class PictureStore(string? folder, long budget)
{
    private static readonly TimeSpan LongestUnused = TimeSpan.FromDays(60);
    private static readonly TimeSpan LongestUnfinished = TimeSpan.FromHours(1);
    private static readonly TimeSpan Touched = TimeSpan.FromDays(1);

    private long _written;

    /// <summary>Whether so much was made since the last cleaning that it is time for another.</summary>
    public bool IsFull => Interlocked.Read(ref _written) > budget / 4;

    public bool Holds(string name) => folder is not null && File.Exists(FileOf(name));

    /// <summary>Null when it has not been made, or is gone.</summary>
    public FileStream? Open(string name)
    {
        if (!Holds(name))
        {
            return null;
        }

        try
        {
            var file = FileOf(name);
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Touch(file);
            return stream;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Keep(string name, Action<Stream> write)
    {
        if (folder is null)
        {
            return;
        }

        var target = FileOf(name);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                write(stream);
                Interlocked.Add(ref _written, stream.Length);
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    /// <summary>Deletes what was not asked for in a long time, and the oldest of what is more than the budget.</summary>
    /// <param name="now">By the disk's clock.</param>
    public void Clean(DateTimeOffset now)
    {
        Interlocked.Exchange(ref _written, 0);
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            var total = 0L;
            var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories);
            foreach (var file in files.OrderByDescending(file => file.LastWriteTimeUtc))
            {
                var age = now.UtcDateTime - file.LastWriteTimeUtc;
                total += file.Length;
                if (
                    total > budget
                    || age > LongestUnused
                    || (age > LongestUnfinished && file.Name.EndsWith(".tmp", StringComparison.Ordinal))
                )
                {
                    TryDelete(file.FullName);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is a cache; another day tries again.
        }
    }

    /// <summary>A name of ours only: it begins with a hash.</summary>
    private string FileOf(string name) => Path.Join(folder, name[..2], name);

    private static void Touch(string file)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (now - File.GetLastWriteTimeUtc(file) > Touched)
        {
            File.SetLastWriteTimeUtc(file, now);
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is a cache; another day tries again.
        }
    }
}
