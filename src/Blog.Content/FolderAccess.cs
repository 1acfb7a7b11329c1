using System.Runtime.InteropServices;

namespace Blog.Content;

/// <summary>Asks the system what this program may do in a folder, and changes nothing there.</summary>
public static partial class FolderAccess
{
    private const int WriteAndSearch = 2 | 1;

    /// <returns>True too where the system cannot be asked.</returns>
    public static bool MayWrite(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        try
        {
            return Access(folder, WriteAndSearch) == 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Access(string path, int mode);
}
