namespace Blog.Content.Markup.Shortcodes.Embeds;

internal static class EmbedShortcodes
{
    public static KeyValuePair<string, IShortcode>[] All { get; } =
    [
        new("youtube", new YouTubeShortcode()),
        new("vimeo", new VimeoShortcode()),
        new("gist", new GistShortcode()),
        new("tweet", new TweetShortcode()),
        new("x", new TweetShortcode()),
        new("twitter", new TweetShortcode()),
        new("instagram", new InstagramShortcode()),
    ];
}
