namespace Blog.Content.Markup.Shortcodes.References;

/// <summary>The address of another page, which only the site knows.</summary>
internal sealed class ReferenceShortcode(SlotKind kind) : IShortcode
{
    public bool IsAlwaysOutput => true;

    public string Write(ShortcodeCall call) =>
        call.Find("path", 0) is { } wanted ? call.Slot(kind, wanted, call.Find("lang")) : "";
}
