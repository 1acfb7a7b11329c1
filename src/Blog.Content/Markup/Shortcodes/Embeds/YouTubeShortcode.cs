namespace Blog.Content.Markup.Shortcodes.Embeds;

internal sealed class YouTubeShortcode : IShortcode
{
    private const string Host = "https://www.youtube-nocookie.com";
    private static readonly string[] Times = ["start", "end"];

    public string Write(ShortcodeCall call)
    {
        var id = call.Find("id", 0);
        if (id is null || !EmbedId.IsName(id))
        {
            return EmbedId.Refuse(call, "a video's id such as w7Ft2ymGmfc");
        }

        call.NeedFrame(Host);
        var times = Times
            .Select(name => (Name: name, Value: call.Find(name)))
            .Where(time => EmbedId.IsNumber(time.Value))
            .Select(time => $"{time.Name}={time.Value}")
            .ToArray();
        return new EmbedCard("YouTube", $"https://www.youtube.com/watch?v={id}", call.Find("title", 1) ?? id)
        {
            Frame = $"{Host}/embed/{id}{(times.Length == 0 ? "" : "?" + string.Join('&', times))}",
            CssClass = call.Find("class"),
        }.Html();
    }
}
