namespace Blog.Content;

/// <summary>How Markdown becomes HTML: <c>Site:Markup:*</c> and <c>Site:Summary:*</c>.</summary>
public sealed record MarkupSettings
{
    /// <summary>Raw HTML passes through, without scripts; else each tag is left out (content-contract.md K55, K56).</summary>
    public bool UnsafeHtml { get; init; }

    /// <summary>A line end in a paragraph is a line break (K22).</summary>
    public bool HardWraps { get; init; }

    /// <summary>A line end between two wide characters is no blank (K21).</summary>
    public bool EastAsianLineBreaks { get; init; }

    /// <summary>A blank behind a backslash is not shown.</summary>
    public bool EscapedSpace { get; init; }

    /// <summary>Quotes, dashes and dots are set as a typographer would (K49).</summary>
    public bool Typographer { get; init; } = true;

    /// <summary><c>:smile:</c> becomes a picture character (K58).</summary>
    public bool Emoji { get; init; }

    /// <summary>Emphasis works beside Chinese punctuation (K16).</summary>
    public bool CjkEmphasis { get; init; } = true;

    /// <summary>Formulas stay text on pages with mathjax (K61). Null: on where the page has mathjax.</summary>
    public bool? MathPassthrough { get; init; }

    /// <summary>Addresses that stand in a text are links (K29 to K33).</summary>
    public bool Linkify { get; init; } = true;

    /// <summary><c>~~text~~</c> is struck out (K19).</summary>
    public bool Strikethrough { get; init; } = true;

    /// <summary>Lines with <c>|</c> make tables (K38).</summary>
    public bool Table { get; init; } = true;

    /// <summary><c>[ ]</c> and <c>[x]</c> at an item's start are boxes (K36).</summary>
    public bool TaskList { get; init; } = true;

    /// <summary><c>[^1]</c> is a footnote (K47).</summary>
    public bool Footnote { get; init; } = true;

    /// <summary>A line that begins with <c>:</c> defines the one above (K37).</summary>
    public bool DefinitionList { get; init; } = true;

    /// <summary><c>++text++</c> is inserted text (K20).</summary>
    public bool Insert { get; init; }

    /// <summary><c>==text==</c> is marked text (K20).</summary>
    public bool Mark { get; init; }

    /// <summary><c>~text~</c> stands low (K20).</summary>
    public bool Subscript { get; init; }

    /// <summary><c>^text^</c> stands high (K20).</summary>
    public bool Superscript { get; init; }

    /// <summary>Headings get an id where the author wrote none.</summary>
    public bool AutoHeadingId { get; init; } = true;

    /// <summary><c>{#id .class}</c> behind a heading is its attributes (K12).</summary>
    public bool TitleAttributes { get; init; } = true;

    /// <summary><c>{.class}</c> on a line after a block is its attributes (K62).</summary>
    public bool BlockAttributes { get; init; }

    /// <summary>How heading ids are made.</summary>
    [System.ComponentModel.DataAnnotations.EnumDataType(typeof(HeadingIdStyle))]
    public HeadingIdStyle HeadingIds { get; init; } = HeadingIdStyle.GitHub;

    /// <summary>The first heading level that a toc shows.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 6)]
    public int TocStartLevel { get; init; } = 2;

    /// <summary>The last heading level that a toc shows.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 6)]
    public int TocEndLevel { get; init; } = 3;

    /// <summary>A toc is a numbered list.</summary>
    public bool TocOrdered { get; init; }

    /// <summary>How code blocks look.</summary>
    public HighlightSettings Highlight { get; init; } = new();
}
