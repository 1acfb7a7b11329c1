using Blog.Content;

namespace Blog.Publishing;

/// <summary>The settings that shape a rendered body, hashed into its key.</summary>
internal sealed record BodyManner(
    MarkupSettings Markup,
    SummarySettings Summary,
    IReadOnlyDictionary<string, string> Shortcodes,
    string FallbackEncoding
);
