namespace Blog.Feeds;

/// <summary>A file made for other programs.</summary>
/// <param name="ContentType">With the charset.</param>
public sealed record MachineFile(string Text, string ContentType)
{
    internal static MachineFile Of(Feed feed) => new(RssWriter.Write(feed), "application/rss+xml; charset=utf-8");
}
