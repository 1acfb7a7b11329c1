namespace Blog.Content.Markup.Shortcodes.Params;

/// <summary>A value of the front matter or of the site.</summary>
internal sealed class ParamShortcode : IShortcode
{
    public bool IsAlwaysOutput => true;

    public string Write(ShortcodeCall call) =>
        call.Find("name", 0) is { } name
            ? call.Slot(call.IsMarkdown ? SlotKind.MarkdownParam : SlotKind.Param, name)
            : "";
}
