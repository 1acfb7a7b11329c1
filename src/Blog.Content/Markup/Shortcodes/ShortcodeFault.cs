namespace Blog.Content.Markup.Shortcodes;

/// <summary>A shortcode that cannot be read.</summary>
/// <param name="Position">Of its first brace, in the text.</param>
/// <param name="IsLimit">Whether it is one too many rather than wrong.</param>
internal sealed record ShortcodeFault(int Position, string Message, bool IsLimit = false);
