namespace Blog.Content.Writing;

/// <summary>Why files of the content folder were not written.</summary>
public enum WriteFault
{
    /// <summary>The file has other bytes than those the change was made to, or is there or gone against it.</summary>
    Changed,

    /// <summary>The path leaves the folder, hides, or cannot be a file's name.</summary>
    BadPath,

    /// <summary>The file, its folder or the disk may not be written to.</summary>
    ReadOnly,

    /// <summary>There is no room on the disk, or a quota is used up.</summary>
    DiskFull,

    /// <summary>The content folder itself is not there.</summary>
    FolderGone,

    /// <summary>The disk failed in another way.</summary>
    Failed,
}
