using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.BlockAttributes;

/// <summary>Gives its attributes to the block before it, and goes.</summary>
internal sealed class AttributeLine(BlockParser parser, AttributeList attributes) : LeafBlock(parser)
{
    public AttributeList Attributes => attributes;
}
