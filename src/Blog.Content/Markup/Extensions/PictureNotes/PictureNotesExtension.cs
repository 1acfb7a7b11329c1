using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.PictureNotes;

/// <summary>Notes what an author may want to know of the text's pictures. Changes nothing.</summary>
/// <param name="hasHtml">Whether HTML passes, so that its pictures are shown.</param>
internal sealed class PictureNotesExtension(bool hasHtml) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Note;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private void Note(MarkdownDocument document)
    {
        var findings = Findings.Of(document);
        foreach (var part in document.Descendants<MarkdownObject>())
        {
            switch (part)
            {
                case LinkInline { IsImage: true } picture:
                    NotePicture(findings, picture);
                    break;
                case HtmlInline { Tag: var tag } when hasHtml:
                    foreach (var found in PictureNote.InHtml(tag))
                    {
                        findings.Add(found with { Line = part.Line, Column = part.Column });
                    }

                    break;
                case HtmlBlock block when hasHtml:
                    NoteBlock(findings, block);
                    break;
                default:
                    break;
            }
        }
    }

    private static void NotePicture(Findings findings, LinkInline picture)
    {
        var found = PictureNote.Of(picture.Url, picture.FirstChild is not null, "Write some between the brackets");
        foreach (var finding in found)
        {
            findings.Add(finding with { Line = picture.Line, Column = picture.Column });
        }
    }

    private static void NoteBlock(Findings findings, HtmlBlock block)
    {
        foreach (var found in PictureNote.InHtml(block.Lines.ToString()))
        {
            var line = block.Lines.Lines[found.Line ?? 0];
            findings.Add(found with { Line = line.Line, Column = line.Column + found.Column });
        }
    }
}
