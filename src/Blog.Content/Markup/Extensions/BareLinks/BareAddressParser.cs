using Markdig.Helpers;
using Markdig.Parsers;

namespace Blog.Content.Markup.Extensions.BareLinks;

internal sealed class BareAddressParser : InlineParser
{
    public BareAddressParser() => OpeningCharacters = ['h', 'f', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Measured last: an address runs to the end of its word, and most letters begin none.
        if (
            !BareAddress.MayBegin(slice.AsSpan())
            || !BareLink.StartsWord(processor, slice)
            || BareLink.IsInLinkText(processor)
            || BareAddress.Measure(slice.AsSpan()) is not (> 0 and var length)
        )
        {
            return false;
        }

        var text = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1);
        var address = text.ToString();
        processor.Inline = BareLink.Create(processor, text, slice.CurrentChar == 'w' ? "https://" + address : address);
        slice.Start += length;
        return true;
    }
}
