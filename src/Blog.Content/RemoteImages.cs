namespace Blog.Content;

/// <summary>What becomes of a picture that an author linked from elsewhere (look.md 4.3).</summary>
public enum RemoteImages
{
    /// <summary>The reader's browser asks the other host.</summary>
    Show,

    /// <summary>A link stands in its place; nothing is asked.</summary>
    Link,

    /// <summary>The server fetches it once and shows its copy; until then, and where that fails, as <see cref="Link"/>.</summary>
    Local,
}
