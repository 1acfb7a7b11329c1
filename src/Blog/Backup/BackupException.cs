namespace Blog.Backup;

/// <summary>A backup can not be made, or not be used; the message is a sentence with the remedy.</summary>
public sealed class BackupException : Exception
{
    public BackupException(string message)
        : base(message) { }

    public BackupException(string message, Exception inner)
        : base(message, inner) { }
}
