using System.Collections.Immutable;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>A piece of a text with shortcodes; the pieces follow one another without a gap.</summary>
/// <param name="Start">In the text, UTF-16 units.</param>
internal abstract record ShortcodePart(int Start, int End)
{
    /// <summary>Text as it was written.</summary>
    internal sealed record Written(int Start, int End) : ShortcodePart(Start, End);

    /// <summary>A shortcode that was commented out.</summary>
    internal sealed record Shown(string Text, int Start, int End) : ShortcodePart(Start, End);

    /// <param name="Inner">Null when there is no closing tag.</param>
    internal sealed record Call(ShortcodeTag Tag, ImmutableArray<ShortcodePart>? Inner, int Start, int End)
        : ShortcodePart(Start, End);
}
