namespace Blog.Content;

/// <summary>The folder that a <see cref="Resource"/> lies in.</summary>
public enum ResourceRoot
{
    Content,
    Static,
}
