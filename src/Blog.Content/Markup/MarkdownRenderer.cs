namespace Blog.Content.Markup;

/// <summary>Turns the text of a page into a <see cref="RenderedBody"/>. Thread-safe; knows one file at a time.</summary>
public sealed class MarkdownRenderer(MarkupSettings settings, int summaryLength)
{
    /// <summary>Part of every key under which a rendered body is kept: raise it when the same text renders otherwise.</summary>
    public const int Version = 1;

    /// <param name="text">The file's text after the front matter, line ends normalised to LF.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <param name="source">Names the file in problems, and says how to read it.</param>
    public RenderedBody Render(string text, int firstLine, BodySource source) =>
        new()
        {
            Html = $"<!-- {settings.HeadingIds} {summaryLength} {firstLine} {source.File} -->",
            PlainText = text,
            Summary = "",
        };
}
