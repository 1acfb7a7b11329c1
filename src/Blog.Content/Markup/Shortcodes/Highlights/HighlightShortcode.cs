using System.Text;

namespace Blog.Content.Markup.Shortcodes.Highlights;

/// <summary>A code block with the options of K52; what it holds is no Markdown.</summary>
internal sealed class HighlightShortcode : IShortcode
{
    public ShortcodeInner Inner => ShortcodeInner.Required;

    public string Write(ShortcodeCall call) =>
        CodeOf(
            call,
            call.Find("lang", 0),
            call.Find("options", 1) is { } options ? CodeOptions.Read(options) : CodeOptions.None
        );

    /// <param name="language">Null for none.</param>
    public static string CodeOf(ShortcodeCall call, string? language, CodeOptions options)
    {
        var text = HtmlText.Escape(Outdented(call.InnerText(), call.Indent()).Trim('\n'));
        return CodeMarkup.Open(language, options) + text + CodeMarkup.Close(options);
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
