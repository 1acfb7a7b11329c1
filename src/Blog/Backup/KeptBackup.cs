namespace Blog.Backup;

/// <summary>A backup that lies in <c>DATA/backups</c>.</summary>
/// <param name="Name">Of its file, without folder.</param>
/// <param name="Size">Bytes.</param>
public sealed record KeptBackup(string Name, DateTimeOffset At, long Size);
