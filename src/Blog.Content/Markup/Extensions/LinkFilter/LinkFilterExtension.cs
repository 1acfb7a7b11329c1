using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.LinkFilter;

/// <summary>Empties every address that is not on the list of <see cref="LinkSchemes"/> (content-contract.md K34).</summary>
internal sealed class LinkFilterExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Filter;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static void Filter(MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            switch (inline)
            {
                case LinkInline { Url: { } url } link when !LinkSchemes.IsAllowed(url, link.IsImage):
                    Report(document, link, url);
                    link.Url = "";
                    break;
                case AutolinkInline { IsEmail: false } link when !LinkSchemes.IsAllowed(link.Url, isPicture: false):
                    Report(document, link, link.Url);
                    link.ReplaceBy(EmptyLink(link));
                    break;
                default:
                    break;
            }
        }
    }

    // An AutolinkInline prints its address as its text too.
    private static LinkInline EmptyLink(AutolinkInline link)
    {
        var empty = new LinkInline("", "")
        {
            IsClosed = true,
            Line = link.Line,
            Column = link.Column,
        };
        empty.AppendChild(new LiteralInline(new StringSlice(link.Url)));
        return empty;
    }

    private static void Report(MarkdownDocument document, Inline inline, string url) =>
        Findings
            .Of(document)
            .Add(
                new Finding(
                    "link-scheme",
                    Severity.Warning,
                    inline.Line,
                    inline.Column,
                    $"The address '{Problem.Quote(url)}' is left out: links begin with http, https, mailto, tel or ftp, "
                        + "or lead to a page of this site."
                )
            );
}
