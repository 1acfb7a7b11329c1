namespace Blog.Content.Writing;

/// <summary>Files of the content folder were not written.</summary>
/// <param name="path">The file it was about, relative to the content folder.</param>
/// <param name="message">A sentence that names the file and the remedy.</param>
public sealed class ContentWriteException(WriteFault fault, string path, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public WriteFault Fault { get; } = fault;

    public string Path { get; } = path;

    internal static ContentWriteException Changed(string path) =>
        new(WriteFault.Changed, path, $"{path} was changed meanwhile. Look at what it is now, and do it again.");

    /// <summary>What a fault of the disk means for a file.</summary>
    public static ContentWriteException Of(string path, Exception fault) =>
        fault switch
        {
            ContentWriteException known => known,
            UnauthorizedAccessException => ReadOnly(path, fault),
            IOException { HResult: NoSpace or QuotaUsed } => new(
                WriteFault.DiskFull,
                path,
                $"{path} was not written: the disk is full. Make room, and save again.",
                fault
            ),
            IOException { HResult: ReadOnlyDisk } => ReadOnly(path, fault),
            _ => new(WriteFault.Failed, path, $"{path} was not written: {fault.Message}", fault),
        };

    internal static ContentWriteException ReadOnly(string path, Exception? fault = null) =>
        new(
            WriteFault.ReadOnly,
            path,
            $"{path} cannot be written. Give the server the right to write it and its folder.",
            fault
        );

    // The numbers that Linux gives; what others say of a full disk comes as Failed, with their own words.
    private const int NoSpace = 28;
    private const int ReadOnlyDisk = 30;
    private const int QuotaUsed = 122;
}
