using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.BlockAttributes;

internal sealed class AttributeLineParser : BlockParser
{
    public AttributeLineParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !AttributeList.TryParse(processor.Line.AsSpan(), out var attributes))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new AttributeLine(this, attributes) { Column = processor.Column });
        return BlockState.Break;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is AttributeLine { Parent: { } parent } line)
        {
            var place = parent.IndexOf(line);
            if (place > 0)
            {
                line.Attributes.CopyTo(parent[place - 1].GetAttributes());
            }
        }

        return false;
    }
}
