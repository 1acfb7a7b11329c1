namespace Blog.Content.Markup.Shortcodes.Embeds;

/// <summary>
/// What stands for something of another host: a link to its public page, and the address of a frame that a reader may ask
/// for. Nothing is requested before. The theme adds the button, whose words are of the page's language.
/// </summary>
/// <param name="Page">The public page.</param>
/// <param name="Name">A title, or what names the thing.</param>
internal sealed record EmbedCard(string Provider, string Page, string Name)
{
    /// <summary>Null when there is only the link.</summary>
    public string? Frame { get; init; }

    public string? CssClass { get; init; }

    public string Html()
    {
        var card = new HtmlTag("div")
            .With("class", CssClass is null ? "embed" : "embed " + CssClass)
            .With("data-embed", Frame)
            .With("data-provider", Frame is null ? null : Provider)
            .With("data-title", Frame is null ? null : Name);
        var link = new HtmlTag("a").With("class", "embed__link").With("href", Page).With("rel", "noreferrer");
        return $"{card}<p class=\"embed__name\">{HtmlText.Escape(Provider)}: {link}{HtmlText.Escape(Name)}</a></p></div>";
    }
}
