namespace Blog.Backup;

/// <summary>A file as it stands in a backup.</summary>
/// <param name="Name">With <c>/</c>, from the archive's root.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of its bytes, in small hexadecimal letters.</param>
/// <param name="ModifiedAt">As the disk said.</param>
public sealed record BackupFile(string Name, long Size, string Sha256, DateTimeOffset ModifiedAt);
