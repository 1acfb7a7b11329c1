namespace Blog.Data;

/// <summary>The database cannot be used or must not be changed. The message is a sentence for the owner, with the remedy.</summary>
internal sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
