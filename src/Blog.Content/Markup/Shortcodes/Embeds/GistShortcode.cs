namespace Blog.Content.Markup.Shortcodes.Embeds;

internal sealed class GistShortcode : IShortcode
{
    public string Write(ShortcodeCall call)
    {
        var (user, id, file) = (call.Find("user", 0), call.Find("id", 1), call.Find("file", 2));
        return EmbedId.IsName(user) && EmbedId.IsName(id)
            ? new EmbedCard("GitHub Gist", $"https://gist.github.com/{user}/{id}", file ?? $"{user}/{id}").Html()
            : EmbedId.Refuse(call, "a user and a gist's id");
    }
}
