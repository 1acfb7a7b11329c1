namespace Blog.Content.Markup.Shortcodes.Details;

/// <summary>A text that a reader unfolds.</summary>
internal sealed class DetailsShortcode : IShortcode
{
    public ShortcodeInner Inner => ShortcodeInner.Required;

    public string Write(ShortcodeCall call)
    {
        var isOpen = call.Find("open") is { } open && open is not ("false" or "0");
        var tag = new HtmlTag("details")
            .With("class", call.Find("class"))
            .With("name", call.Find("name"))
            .With("title", call.Find("title"))
            .WithIf(isOpen, "open");
        return $"{tag}<summary>{call.Inline(call.Find("summary", 0) ?? "Details")}</summary>\n{call.InnerHtml()}</details>";
    }
}
