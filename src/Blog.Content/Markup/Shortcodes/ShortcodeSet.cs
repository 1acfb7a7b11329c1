using System.Collections.Frozen;
using Blog.Content.Markup.Shortcodes.Details;
using Blog.Content.Markup.Shortcodes.Embeds;
using Blog.Content.Markup.Shortcodes.Figures;
using Blog.Content.Markup.Shortcodes.Highlights;
using Blog.Content.Markup.Shortcodes.Mapped;
using Blog.Content.Markup.Shortcodes.Params;
using Blog.Content.Markup.Shortcodes.QrCodes;
using Blog.Content.Markup.Shortcodes.References;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>All shortcodes by name. This is the one place to add another; a name that the settings give wins.</summary>
internal sealed class ShortcodeSet
{
    private static readonly KeyValuePair<string, IShortcode>[] BuiltIn =
    [
        new("figure", new FigureShortcode()),
        new("highlight", new HighlightShortcode()),
        new("ref", new ReferenceShortcode(SlotKind.AbsoluteAddress)),
        new("relref", new ReferenceShortcode(SlotKind.Address)),
        new("param", new ParamShortcode()),
        new("details", new DetailsShortcode()),
        new("qr", new QrShortcode()),
        .. EmbedShortcodes.All,
        .. MappedShortcodes.Usual,
    ];

    private readonly FrozenDictionary<string, IShortcode> _all;

    /// <param name="mapped">What further names do; see <see cref="MappedShortcodes"/>.</param>
    public ShortcodeSet(IReadOnlyDictionary<string, string>? mapped)
    {
        var all = new Dictionary<string, IShortcode>(BuiltIn, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, behaviour) in mapped ?? new Dictionary<string, string>())
        {
            if (MappedShortcodes.Find(behaviour) is { } shortcode)
            {
                all[name] = shortcode;
            }
        }

        _all = all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IShortcode? Find(string name) => _all.GetValueOrDefault(name);

    /// <summary>A name that nobody knows may have an inner text: that stays.</summary>
    public ShortcodeInner InnerOf(string name) => Find(name)?.Inner ?? ShortcodeInner.Optional;
}
