using System.Collections.Immutable;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Blog.Content.Markup;

/// <summary>Writes headings as a table of contents shows them: it is a list of links, so they hold none (T5).</summary>
internal static class TocEntryWriter
{
    public static ImmutableArray<TocEntry> Write(MarkdownDocument document, MarkdownPipeline pipeline, bool keepsHtml)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new TocInlineRenderer(keepsHtml));
        var entries = ImmutableArray.CreateBuilder<TocEntry>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            writer.GetStringBuilder().Clear();
            renderer.WriteLeafInline(heading);
            var id = Markdig.Renderers.Html.HtmlAttributesExtensions.TryGetAttributes(heading)?.Id ?? "";
            entries.Add(new TocEntry(heading.Level, id, writer.ToString().Trim()));
        }

        return entries.ToImmutable();
    }
}
