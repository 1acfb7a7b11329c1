using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Blog.Data;

/// <summary>Tells a file from another that was put in its place under the same name.</summary>
/// <param name="Device">0 where the system does not say.</param>
/// <param name="Number">Of the file on its device; 0 where the system does not say.</param>
/// <param name="MadeAt">The system's own count; 0 where the disk does not keep it.</param>
internal readonly partial record struct FileIdentity(long Device, long Number, long MadeAt)
{
    private const int FromWorkingDirectory = -100;
    private const uint NumberAndBirth = 0x100 | 0x800;

    // Of the kernel's struct statx, which is the same on every processor.
    private const int Size = 256;
    private const int NumberAt = 32;
    private const int BirthSecondsAt = 80;
    private const int BirthNanosecondsAt = 88;
    private const int DeviceAt = 136;

    /// <returns>Null: there is no such file.</returns>
    public static FileIdentity? Of(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        if (!OperatingSystem.IsLinux())
        {
            return new FileIdentity(0, 0, File.GetCreationTimeUtc(path).Ticks);
        }

        try
        {
            var found = new byte[Size];
            if (Ask(FromWorkingDirectory, path, 0, NumberAndBirth, found) != 0)
            {
                return null;
            }

            return new FileIdentity(
                BinaryPrimitives.ReadInt64LittleEndian(found.AsSpan(DeviceAt)),
                BinaryPrimitives.ReadInt64LittleEndian(found.AsSpan(NumberAt)),
                unchecked(
                    (BinaryPrimitives.ReadInt64LittleEndian(found.AsSpan(BirthSecondsAt)) * 1_000_000_000)
                    + BinaryPrimitives.ReadInt32LittleEndian(found.AsSpan(BirthNanosecondsAt))
                )
            );
        }
        catch (EntryPointNotFoundException)
        {
            // An old C library: then only a missing file is noticed.
            return default(FileIdentity);
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Ask(int folder, string path, int flags, uint mask, Span<byte> found);
}
