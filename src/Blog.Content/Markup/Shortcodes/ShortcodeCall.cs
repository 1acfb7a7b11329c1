using System.Collections.Immutable;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>A shortcode in a text, and what it may ask of the page around it.</summary>
internal sealed class ShortcodeCall(ShortcodePart.Call part, ShortcodePage page)
{
    public string Name => part.Tag.Name;

    public ShortcodeParameters Parameters => part.Tag.Parameters;

    /// <summary>Written with percent signs: what comes of it is Markdown.</summary>
    public bool IsMarkdown => part.Tag.IsMarkdown;

    public bool AllowsHtml => page.AllowsHtml;

    public string? Find(string name) => Parameters.Find(name);

    /// <param name="place">Of the unnamed form, from 0.</param>
    public string? Find(string name, int place) => Parameters.Find(name, place);

    /// <summary>The text between the tags as it was written, the shortcodes in it done; empty for none.</summary>
    public string InnerText() => Inner().Text;

    /// <summary>The text between the tags as Markdown.</summary>
    public string InnerHtml() => page.RenderBlocks(Inner());

    /// <summary>Blanks before the shortcode, when nothing else stands before it on its line.</summary>
    public string Indent() => page.IndentAt(part.Start);

    /// <summary>A line of Markdown as HTML.</summary>
    public string Inline(string markdown) => page.RenderInline(markdown);

    public void Report(string code, string message) => page.Report(part.Start, code, message);

    /// <param name="found">Without a place: it is that of the shortcode.</param>
    public void Note(Finding found) => page.Note(part.Start, found);

    /// <summary>An address of the author's, with blanks encoded; empty, with a problem, when its scheme is none of those allowed.</summary>
    public string Address(string written, bool isPicture = false)
    {
        if (LinkSchemes.IsAllowed(written, isPicture))
        {
            return written.Replace(" ", "%20", StringComparison.Ordinal);
        }

        Report(
            "link-scheme",
            $"The address '{Problem.Quote(written)}' is left out: links begin with http, https, mailto, tel or ftp, "
                + "or lead to a page of this site."
        );
        return "";
    }

    /// <summary>A mark for what only the site knows.</summary>
    public string Slot(SlotKind kind, string wanted, string? language = null) =>
        page.AddSlot(part.Start, kind, wanted, language);

    public void NeedFrame(string origin) => page.AddFrameHost(origin);

    /// <summary>Whether that many letters may still become QR codes; they count from then on.</summary>
    public bool MayTakeQrLetters(int count) => page.TakeQrLetters(count);

    private ExpandedText Inner() => page.Expand(part.Inner ?? ImmutableArray<ShortcodePart>.Empty);
}
