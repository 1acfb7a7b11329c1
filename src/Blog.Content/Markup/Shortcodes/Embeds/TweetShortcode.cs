namespace Blog.Content.Markup.Shortcodes.Embeds;

internal sealed class TweetShortcode : IShortcode
{
    public string Write(ShortcodeCall call)
    {
        // The old form has the number alone.
        var isNumberAlone = call.Parameters is { Named.Count: 0, Placed.Length: 1 };
        var id = isNumberAlone ? call.Parameters.Placed[0] : call.Find("id", 1);
        var user = isNumberAlone ? null : call.Find("user", 0);
        if (!EmbedId.IsNumber(id) || !(isNumberAlone || EmbedId.IsName(user)))
        {
            return EmbedId.Refuse(call, "a user and a post's number");
        }

        return new EmbedCard(
            "X",
            $"https://x.com/{user ?? "i"}/status/{id}",
            user is null ? $"{id}" : $"@{user}"
        ).Html();
    }
}
