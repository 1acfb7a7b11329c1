using System.Collections.Immutable;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>What an author gives a shortcode: by place or by name, never both.</summary>
internal sealed record ShortcodeParameters(ImmutableArray<string> Placed, ImmutableDictionary<string, string> Named)
{
    public static ShortcodeParameters None { get; } = new([], ImmutableDictionary<string, string>.Empty);

    /// <summary>Null when it is not given or empty.</summary>
    public string? Find(string name) => Named.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <param name="place">Of the unnamed form, from 0.</param>
    public string? Find(string name, int place) =>
        Find(name) ?? (place < Placed.Length && Placed[place].Length > 0 ? Placed[place] : null);
}
