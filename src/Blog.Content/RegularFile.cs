using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Blog.Content;

/// <summary>Opens regular files only: a pipe would block for ever, and a link swapped in late would lead out of the folder.</summary>
internal static partial class RegularFile
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;

    /// <summary>Null when the file is a pipe, a device or a link.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be opened.</exception>
    public static FileStream? Open(string path)
    {
        if (!OperatingSystem.IsLinux() || NoFollow is not { } noFollow)
        {
            var info = new FileInfo(path);
            return
                (info.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint | FileAttributes.Directory))
                == FileAttributes.None
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
                : null;
        }

        var descriptor = OpenNative(path, NonBlocking | CloseOnExec | noFollow);
        if (descriptor < 0)
        {
            const int noEntry = 2;
            const int isLoop = 40;
            return Marshal.GetLastPInvokeError() switch
            {
                noEntry => throw new FileNotFoundException("There is no such file.", path),
                isLoop => null,
                var error => throw new IOException($"{path} cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}"),
            };
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        FileStream? stream = null;
        try
        {
            stream = new FileStream(handle, FileAccess.Read, bufferSize: 1);
            if (stream.CanSeek)
            {
                return stream;
            }

            stream.Dispose();
            return null;
        }
        catch (Exception fault)
            when (fault is UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // What .NET says of a folder or a device.
            stream?.Dispose();
            handle.Dispose();
            return null;
        }
    }

    /// <summary>O_NOFOLLOW differs between processors.</summary>
    private static int? NoFollow =>
        RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 or Architecture.X86 => 0x20000,
            Architecture.Arm64 or Architecture.Arm => 0x8000,
            _ => null,
        };

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int OpenNative(string path, int flags);
}
