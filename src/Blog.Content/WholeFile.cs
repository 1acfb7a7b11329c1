using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Blog.Content;

/// <summary>Writes a file so that at every moment it is the old one or the new one, also when the power fails.</summary>
public static partial class WholeFile
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="path">A full path in a folder that exists; a link is followed and stays a link.</param>
    /// <param name="isPrivate">Whether only the program's own account may read and write it, whatever the mode was.</param>
    /// <exception cref="IOException">Nothing was changed.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing was changed.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool isPrivate = false)
    {
        var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        var target = link?.FullName ?? path;
        var folder =
            Path.GetDirectoryName(target) ?? throw new ArgumentException("The path names no file.", nameof(path));
        // A name of the file's own could pass what a name may have.
        var temporary = Path.Join(folder, $".{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (!OperatingSystem.IsWindows() && (isPrivate || File.Exists(target)))
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, isPrivate ? Private : File.GetUnixFileMode(target));
                }

                stream.Write(bytes);

                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        FlushFolder(folder);
    }

    /// <summary>Without this the rename itself may be lost. .NET opens no folders.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const int readOnly = 0;
        var descriptor = OpenNative(folder, readOnly);
        if (descriptor >= 0)
        {
            _ = SyncNative(descriptor);
            _ = CloseNative(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int OpenNative(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SyncNative(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int CloseNative(int descriptor);
}
