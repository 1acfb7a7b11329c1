using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.BareLinks;

internal static class BareLink
{
    /// <summary>A word starts a block or a line, or follows a blank, <c>* _ ~ (</c> or anything that is not plain text.</summary>
    public static bool StartsWord(InlineProcessor processor, StringSlice slice)
    {
        if (processor.Inline is null && processor.Root?.FirstChild is null)
        {
            return true;
        }

        var before = slice.PeekCharExtra(-1);
        if (before is '\n' or ' ' or '\t')
        {
            return true;
        }

        if (before is '*' or '_' or '~' or '(')
        {
            return slice.PeekCharExtra(-2) != '\\';
        }

        return processor.Inline is not (null or LiteralInline or HtmlEntityInline)
            || (processor.Inline is LiteralInline text && !ReferenceEquals(text.Content.Text, slice.Text));
    }

    public static bool IsInLinkText(InlineProcessor processor) =>
        processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not null
        || processor.Inline is LinkDelimiterInline;

    public static LinkInline Create(InlineProcessor processor, StringSlice text, string address)
    {
        var start = processor.GetSourcePosition(text.Start, out var line, out var column);
        var span = new SourceSpan(start, start + text.Length - 1);
        var link = new LinkInline(address, "")
        {
            IsAutoLink = true,
            IsClosed = true,
            Span = span,
            UrlSpan = span,
            Line = line,
            Column = column,
        };
        link.AppendChild(
            new LiteralInline
            {
                Content = text,
                IsClosed = true,
                Span = span,
                Line = line,
                Column = column,
            }
        );
        return link;
    }
}
