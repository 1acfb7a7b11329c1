using Markdig.Syntax;

namespace Blog.Content.Markup;

/// <summary>Notices that a text has a heading of the first level, which the page's own title is.</summary>
internal static class TopHeading
{
    /// <summary>Once for a text.</summary>
    public static void Report(MarkdownDocument document, Findings findings)
    {
        if (document.Descendants<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { } found)
        {
            findings.Add(
                new Finding(
                    "body-h1",
                    Severity.Info,
                    found.Line,
                    found.Column,
                    "A heading of the first level stands beside the page's title, which is one. Begin with ##."
                )
            );
        }
    }
}
