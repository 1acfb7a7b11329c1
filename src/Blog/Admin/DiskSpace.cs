namespace Blog.Admin;

/// <summary>How much room a disk has.</summary>
/// <param name="Free">Bytes that the program may still write.</param>
/// <param name="Total">Bytes, 1 or more.</param>
public readonly record struct DiskSpace(long Free, long Total)
{
    private const long LeastFree = 200 * 1024 * 1024;
    private const double LeastShare = 0.05;

    /// <summary>Less than 200 MB or a twentieth: soon nothing can be saved.</summary>
    public bool IsShort => Free < LeastFree || Free < Total * LeastShare;

    /// <summary>How full it is, in hundredths.</summary>
    public int Used => (int)(100 - (Free * 100.0 / Total));

    /// <summary>Of the disk that a folder lies on; null: not to be found out.</summary>
    public static DiskSpace? Of(string folder)
    {
        try
        {
            var disk = new DriveInfo(folder);
            return disk.TotalSize > 0 ? new DiskSpace(disk.AvailableFreeSpace, disk.TotalSize) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
