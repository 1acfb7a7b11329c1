namespace Blog.Content.Markup.Shortcodes.Embeds;

internal sealed class InstagramShortcode : IShortcode
{
    public string Write(ShortcodeCall call) =>
        call.Find("id", 0) is { } id && EmbedId.IsName(id)
            ? new EmbedCard("Instagram", $"https://www.instagram.com/p/{id}/", id).Html()
            : EmbedId.Refuse(call, "a post's id such as CxOWiQNP2MO");
}
