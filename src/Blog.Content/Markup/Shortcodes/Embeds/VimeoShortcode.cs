namespace Blog.Content.Markup.Shortcodes.Embeds;

internal sealed class VimeoShortcode : IShortcode
{
    private const string Host = "https://player.vimeo.com";

    public string Write(ShortcodeCall call)
    {
        var id = call.Find("id", 0);
        if (id is null || !EmbedId.IsName(id))
        {
            return EmbedId.Refuse(call, "a video's id such as 146022717");
        }

        call.NeedFrame(Host);
        return new EmbedCard("Vimeo", $"https://vimeo.com/{id}", call.Find("title", 2) ?? id)
        {
            Frame = $"{Host}/video/{id}?dnt=1",
            CssClass = call.Find("class", 1),
        }.Html();
    }
}
