using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.DefinitionLists;

/// <summary>
/// Opens on colons only (the library's parser on <c>~</c> too), and never on a paragraph that is gone. Remembers which
/// definitions stand behind a blank line: these have paragraphs.
/// </summary>
internal sealed class ColonListParser : DefinitionListParser
{
    private static readonly object LooseKey = new();

    public ColonListParser() => OpeningCharacters = [':'];

    public static bool IsLoose(DefinitionItem item) => item.ContainsData(LooseKey);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.LastBlock is not ParagraphBlock { Parent: { } parent })
        {
            return BlockState.None;
        }

        var state = base.TryOpen(processor);
        if (state == BlockState.Continue && parent.LastChild is DefinitionList list)
        {
            MarkLoose(processor, list.LastChild);
        }

        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var list = block.Parent;
        var state = base.TryContinue(processor, block);
        if (list?.LastChild is { } last && !ReferenceEquals(last, block))
        {
            MarkLoose(processor, last);
        }

        return state;
    }

    private static void MarkLoose(BlockProcessor processor, Block? item)
    {
        var before = processor.Line.Text.AsSpan(0, Math.Max(0, processor.CurrentLineStartPosition - 1));
        if (before[(before.LastIndexOf('\n') + 1)..].TrimStart("> \t").IsEmpty)
        {
            item?.SetData(LooseKey, true);
        }
    }
}
