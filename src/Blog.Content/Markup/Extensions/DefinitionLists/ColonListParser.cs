using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Content.Markup.Extensions.DefinitionLists;

/// <summary>Opens on colons only (the library's parser on <c>~</c> too), and never on a paragraph that is gone.</summary>
internal sealed class ColonListParser : DefinitionListParser
{
    public ColonListParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.LastBlock is ParagraphBlock { Parent: null } ? BlockState.None : base.TryOpen(processor);
}
