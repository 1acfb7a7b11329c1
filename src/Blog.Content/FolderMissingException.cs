namespace Blog.Content;

/// <summary>The root of a content folder is not there, or cannot be listed.</summary>
public sealed class FolderMissingException : IOException
{
    public FolderMissingException() { }

    public FolderMissingException(string message)
        : base(message) { }

    public FolderMissingException(string message, Exception innerException)
        : base(message, innerException) { }
}
