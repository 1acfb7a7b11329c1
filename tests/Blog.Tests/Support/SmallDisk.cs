using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>A disk in memory that is soon full. A test that wants it where none can be mounted is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Chunk = 4096;

    private SmallDisk(string path) => Path = path;

    /// <summary>The folder that it is mounted on.</summary>
    public string Path { get; }

    /// <param name="path">A folder that is there.</param>
    /// <param name="kilobytes">How much it holds.</param>
    public static SmallDisk Mount(string path, int kilobytes)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess,
            "Only root of Linux can mount a disk."
        );
        var (code, told) = Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k,mode=700", "tmpfs", path);
        Assert.SkipUnless(code == 0, $"No disk can be mounted here: {told}");
        return new SmallDisk(path);
    }

    /// <summary>Leaves room for not one byte more. Deleting the file that is given makes it again.</summary>
    public string Fill()
    {
        var file = System.IO.Path.Join(Path, "filler");
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                stream.Write(new byte[Chunk]);
            }
        }
        catch (IOException)
        {
            return file;
        }
    }

    /// <summary>Lets nothing be written, nor even by root, until it is asked again with <see langword="false"/>.</summary>
    public void Close(bool isClosed) =>
        Assert.Equal((0, ""), Run("mount", "-o", isClosed ? "remount,ro" : "remount,rw", Path));

    // Whoever still has a file open there keeps the disk until then.
    public void Dispose() => Run("umount", "--lazy", Path);

    private static (int Code, string Told) Run(string program, params string[] arguments)
    {
        using var process =
            Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
            ) ?? throw new InvalidOperationException($"{program} does not start.");
        var told = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, told);
    }
}
