namespace Blog.Admin;

/// <returns>The room on the disk that the folder lies on; null: not to be found out.</returns>
public delegate DiskSpace? DiskReader(string folder);
