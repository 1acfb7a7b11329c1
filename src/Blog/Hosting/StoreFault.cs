namespace Blog.Hosting;

/// <summary>Why nothing could be stored.</summary>
internal enum StoreFault
{
    /// <summary>The database failed, or did not answer in time.</summary>
    Away,

    /// <summary>There is no room on the disk, or a quota is used up.</summary>
    Full,

    /// <summary>A folder of the program's own, or its disk, may not be written to.</summary>
    Unwritable,
}
