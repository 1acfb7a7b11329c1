namespace Blog.Content.Markup;

/// <summary>What keeps the time for a text in proportion to its length.</summary>
internal static class Limits
{
    public const string Code = "render-limit";

    /// <summary>Quotes and lists within one another.</summary>
    public const int Nesting = 100;

    /// <summary>Underlined headings and link definitions: the library takes each out of its parent by looking for it.</summary>
    public const int TakenBack = 50_000;

    /// <summary>Of <c>](</c> in one block: looking for the ends of links takes quadratic time.</summary>
    public const int LinksInBlock = 500;

    /// <summary>Of a text: the sum over its blocks of their marks times their length, which bounds what is walked to match them.</summary>
    public const long MarkWork = 300_000_000;

    /// <summary>Lines of a paragraph of link definitions, after which the next definition begins a new one.</summary>
    public const int DefinitionLines = 500;

    /// <summary>In all tables of a text: a short row is filled up to the width of its table.</summary>
    public const int TableCells = 50_000;

    /// <summary>In a text; the rest is shown as written.</summary>
    public const int Shortcodes = 1000;

    /// <summary>Shortcodes within one another.</summary>
    public const int ShortcodeNesting = 10;

    /// <summary>What a text's shortcodes may add to its HTML, in UTF-16 units.</summary>
    public const int InsertedText = 8 * 1024 * 1024;

    /// <summary>Of what is put into an attribute: a link definition can bring it to many places.</summary>
    public const int InsertedAttribute = 2000;

    /// <summary>Letters in all QR codes of a text: making them takes time.</summary>
    public const int QrLetters = 20_000;
}
