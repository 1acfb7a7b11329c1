using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.PictureNotes;

/// <summary>Notes what an author may want to know of the text's pictures: that one comes from elsewhere, that one has no words. Changes nothing.</summary>
internal sealed class PictureNotesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Note;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static void Note(MarkdownDocument document)
    {
        foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            if (NamesHost(picture.Url))
            {
                Findings
                    .Of(document)
                    .Add(
                        new Finding(
                            "image-remote",
                            Severity.Info,
                            picture.Line,
                            picture.Column,
                            $"The picture '{Problem.Quote(picture.Url ?? "")}' comes from another host, which may take it away. "
                                + "Put a copy beside the post to keep it."
                        )
                    );
            }

            if (picture.FirstChild is null)
            {
                Findings
                    .Of(document)
                    .Add(
                        new Finding(
                            "image-alt",
                            Severity.Info,
                            picture.Line,
                            picture.Column,
                            "The picture has no words for who does not see it. Write some between the brackets, "
                                + "unless it only adorns."
                        )
                    );
            }
        }
    }

    private static bool NamesHost(string? url) =>
        url is not null
        && (
            url.StartsWith("//", StringComparison.Ordinal)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        );
}
