using System.Text;

namespace Blog.Content.Markup.Shortcodes.Highlights;

/// <summary>A code block; what it holds is no Markdown.</summary>
internal sealed class HighlightShortcode : IShortcode
{
    public ShortcodeInner Inner => ShortcodeInner.Required;

    public string Write(ShortcodeCall call) => CodeOf(call, call.Find("lang", 0));

    /// <param name="language">Null for none.</param>
    public static string CodeOf(ShortcodeCall call, string? language)
    {
        var code = new HtmlTag("code")
            .With("class", language is null ? null : "language-" + language)
            .With("data-lang", language);
        var text = HtmlText.Escape(Outdented(call.InnerText().Trim('\n'), call.Indent()));
        return $"{new HtmlTag("pre").With("tabindex", "0")}{code}{text}</code></pre>";
    }

    /// <summary>In a list the lines of code stand as far in as the shortcode itself.</summary>
    private static string Outdented(string text, string indent)
    {
        if (indent.Length == 0)
        {
            return text;
        }

        var lines = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Append(line.StartsWith(indent) ? line[indent.Length..] : line).Append('\n');
        }

        return lines.ToString(0, lines.Length - 1);
    }
}
