namespace Blog.Hosting;

/// <summary>
/// Endpoint metadata: the answer is the same for every reader and holds no secret, so it may be compressed and gets an
/// entity tag.
/// </summary>
public sealed class PublicPage
{
    public static PublicPage Mark { get; } = new();
}
