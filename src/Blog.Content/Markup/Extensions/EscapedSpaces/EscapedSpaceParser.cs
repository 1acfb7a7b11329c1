using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.EscapedSpaces;

internal sealed class EscapedSpaceParser : InlineParser
{
    public EscapedSpaceParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != ' ')
        {
            return false;
        }

        processor.Inline = new LiteralInline { Content = StringSlice.Empty, IsClosed = true };
        slice.SkipChar();
        slice.SkipChar();
        return true;
    }
}
