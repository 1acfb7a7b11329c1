using Blog.Content.Markup.Extensions.Headings;
using Blog.Content.Markup.Shortcodes;
using Markdig;
using Markdig.Syntax;

namespace Blog.Content.Markup;

/// <summary>What all parts of one page share while they are read: its text, and the texts within its shortcodes.</summary>
internal sealed class PageWork
{
    private static readonly object Key = new();

    /// <summary>Cells of all tables so far.</summary>
    public int TableCells { get; set; }

    /// <summary>Marks times length, of all blocks so far.</summary>
    public long MarkWork { get; set; }

    public HeadingIds HeadingIds { get; set; } = new();

    /// <summary>What stands in the text for its shortcodes; null when there are none.</summary>
    public InsertedWords? Words { get; init; }

    public static PageWork Of(MarkdownParserContext? context, MarkdownDocument document)
    {
        if (context is not null && context.Properties.TryGetValue(Key, out var shared) && shared is PageWork work)
        {
            return work;
        }

        if (document.GetData(Key) is PageWork own)
        {
            return own;
        }

        var made = new PageWork();
        document.SetData(Key, made);
        return made;
    }

    /// <summary>Hands it to a parser.</summary>
    public MarkdownParserContext ToContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = this;
        return context;
    }
}
