namespace Blog.Backup;

/// <summary>A symbolic link within a folder that was backed up.</summary>
/// <param name="Name">With <c>/</c>, from the archive's root.</param>
/// <param name="Target">As it is written: relative, and within the same folder.</param>
public sealed record BackupLink(string Name, string Target);
