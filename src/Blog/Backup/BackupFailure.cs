namespace Blog.Backup;

/// <param name="Reason">A sentence with the remedy.</param>
public sealed record BackupFailure(DateTimeOffset At, string Reason);
