using Blog.Content.Markup.Shortcodes.Highlights;

namespace Blog.Content.Markup.Shortcodes.Mapped;

/// <summary>What <c>Site:Shortcodes:NAME</c> can make of a name that Hugo has from an owner's own layouts.</summary>
internal static class MappedShortcodes
{
    private const string CodePrefix = "code:";

    public static KeyValuePair<string, IShortcode>[] Usual { get; } =
    [
        new("mermaid", new CodeShortcode("mermaid")),
        new("alert", new BoxShortcode()),
        new("rawhtml", new PassThroughShortcode()),
    ];

    /// <returns>Null for a word that names no behaviour.</returns>
    public static IShortcode? Find(string behaviour) =>
        behaviour.ToLowerInvariant() switch
        {
            "passthrough" => new PassThroughShortcode(),
            "box" => new BoxShortcode(),
            "drop" => new DroppedShortcode(),
            _ when behaviour.StartsWith(CodePrefix, StringComparison.OrdinalIgnoreCase)
                    && behaviour.Length > CodePrefix.Length => new CodeShortcode(behaviour[CodePrefix.Length..]),
            _ => null,
        };

    private sealed class CodeShortcode(string language) : IShortcode
    {
        public ShortcodeInner Inner => ShortcodeInner.Required;

        public bool IsAlwaysOutput => true;

        public string Write(ShortcodeCall call) => HighlightShortcode.CodeOf(call, language, CodeOptions.None);
    }

    private sealed class BoxShortcode : IShortcode
    {
        public ShortcodeInner Inner => ShortcodeInner.Required;

        public bool IsAlwaysOutput => true;

        public string Write(ShortcodeCall call) =>
            $"{new HtmlTag("aside").With("class", call.Name.ToLowerInvariant())}\n{call.InnerHtml()}</aside>";
    }

    private sealed class PassThroughShortcode : IShortcode
    {
        public ShortcodeInner Inner => ShortcodeInner.Optional;

        public bool IsAlwaysOutput => true;

        public string Write(ShortcodeCall call) => call.AllowsHtml ? HtmlFilter.Clean(call.InnerText()) : "";
    }

    private sealed class DroppedShortcode : IShortcode
    {
        public ShortcodeInner Inner => ShortcodeInner.Optional;

        public bool IsAlwaysOutput => true;

        public string Write(ShortcodeCall call) => "";
    }
}
