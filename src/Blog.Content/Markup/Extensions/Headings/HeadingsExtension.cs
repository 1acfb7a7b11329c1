using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.Headings;

/// <summary>Ids of headings, and <c>{#id .class}</c> behind them (content-contract.md K1 to K13).</summary>
internal sealed class HeadingsExtension(MarkupSettings settings) : IMarkdownExtension
{
    private readonly HeadingIdText _text = new(settings.HeadingIds, settings.Emoji);

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.BlockParsers.Find<HeadingBlockParser>() is { } hashes)
        {
            hashes.TryParseAttributes = settings.TitleAttributes ? TryCutAttributes : null;
            hashes.Closed += OnClosed;
        }

        if (pipeline.BlockParsers.Find<ParagraphBlockParser>() is { } underlined)
        {
            underlined.Closed += OnClosed;
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static bool TryCutAttributes(BlockProcessor processor, ref StringSlice slice, IBlock block)
    {
        if (!AttributeList.TryCutFromEnd(ref slice, out var attributes))
        {
            return false;
        }

        attributes.CopyTo(block.GetAttributes());
        return true;
    }

    private void OnClosed(BlockProcessor processor, Block block)
    {
        if (block is not HeadingBlock heading)
        {
            return;
        }

        var work = PageWork.Of(processor.Context, processor.Document);
        var raw = ReadOnlySpan<char>.Empty;
        if (heading.Lines.Count > 0)
        {
            ref var last = ref heading.Lines.Lines[heading.Lines.Count - 1].Slice;
            if (heading.IsSetext && settings.TitleAttributes)
            {
                TryCutAttributes(processor, ref last, heading);
            }

            raw = last.AsSpan();
        }

        if (heading.TryGetAttributes()?.Id is { } written)
        {
            work.HeadingIds.Keep(written);
        }
        else if (settings.AutoHeadingId)
        {
            var line = raw.ToString();
            heading.GetAttributes().Id = work.HeadingIds.Next(_text.From(work.Words?.Strip(line) ?? line));
        }
    }
}
