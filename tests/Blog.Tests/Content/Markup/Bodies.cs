using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Tests.Content.Markup;

/// <summary>Renders a text with the default settings.</summary>
internal static class Bodies
{
    public static BodySource Source { get; } = new("post/a.md", FileHash.Of([]), MathJax: false, CjkCounting.Auto);

    public static RenderedBody Render(
        string text,
        CjkCounting cjk = CjkCounting.Auto,
        int summaryLength = 70,
        MarkupSettings? settings = null
    ) =>
        new MarkdownRenderer(settings ?? new MarkupSettings(), summaryLength).Render(
            text,
            1,
            Source with
            {
                Cjk = cjk,
            }
        );

    public static string Repeat(string part, int length) =>
        string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1))[..length];
}
