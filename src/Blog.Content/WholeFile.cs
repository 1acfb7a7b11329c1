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
        var target = Target(path);
        var prepared = Prepare(target, bytes, isPrivate);
        try
        {
            File.Move(prepared, target, overwrite: true);
        }
        catch
        {
            File.Delete(prepared);
            throw;
        }

        FlushFolders([FolderOf(target)]);
    }

    /// <summary>What a path leads to at last: itself where it is no link.</summary>
    internal static string Target(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;

    /// <summary>Writes bytes beside a file whose place they are to take. On return they are on the disk.</summary>
    /// <returns>The full path of the file that holds them until then.</returns>
    /// <exception cref="IOException">Nothing was left.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing was left.</exception>
    internal static string Prepare(string target, ReadOnlySpan<byte> bytes, bool isPrivate)
    {
        // A name of the file's own could pass what a name may have.
        var prepared = Path.Join(FolderOf(target), $".{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");
        try
        {
            using var stream = new FileStream(prepared, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            if (!OperatingSystem.IsWindows() && (isPrivate || File.Exists(target)))
            {
                File.SetUnixFileMode(stream.SafeFileHandle, isPrivate ? Private : File.GetUnixFileMode(target));
            }

            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
            return prepared;
        }
        catch
        {
            File.Delete(prepared);
            throw;
        }
    }

    /// <summary>Puts a prepared file where there is none: of two who do so at once, one does.</summary>
    /// <returns>False: there is one; the prepared file stays.</returns>
    /// <exception cref="IOException">The file system can do neither.</exception>
    internal static bool PutNew(string prepared, string target)
    {
        if (OperatingSystem.IsWindows())
        {
            try
            {
                File.Move(prepared, target, overwrite: false);
                return true;
            }
            catch (IOException) when (File.Exists(target))
            {
                return false;
            }
        }

        // A plain rename would replace what another has just put there.
        if (LinkNative(prepared, target) == 0)
        {
            File.Delete(prepared);
            return true;
        }

        const int exists = 17;
        return Marshal.GetLastPInvokeError() == exists ? false : RenameNew(prepared, target);
    }

    /// <summary>For file systems without hard links.</summary>
    private static bool RenameNew(string prepared, string target)
    {
        const int currentFolder = -100;
        const uint noReplace = 1;
        const int exists = 17;
        try
        {
            if (RenameNative(currentFolder, prepared, currentFolder, target, noReplace) == 0)
            {
                return true;
            }
        }
        catch (EntryPointNotFoundException fault)
        {
            throw new IOException($"{target} cannot be made safely on this file system.", fault);
        }

        var error = Marshal.GetLastPInvokeError();
        return error == exists ? false : throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    private static string FolderOf(string path) =>
        Path.GetDirectoryName(path) ?? throw new ArgumentException("The path names no file.", nameof(path));

    /// <summary>Without this a rename itself may be lost. .NET opens no folders.</summary>
    internal static void FlushFolders(IEnumerable<string> folders)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const int readOnly = 0;
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            var descriptor = OpenNative(folder, readOnly);
            if (descriptor >= 0)
            {
                _ = SyncNative(descriptor);
                _ = CloseNative(descriptor);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int LinkNative(string from, string to);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int RenameNative(int fromFolder, string from, int toFolder, string to, uint flags);

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
