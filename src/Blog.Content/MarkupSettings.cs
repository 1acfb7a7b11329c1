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

    /// <summary>Quotes, dashes and dots are set as a typographer would (K49).</summary>
    public bool Typographer { get; init; } = true;

    /// <summary><c>:smile:</c> becomes a picture character (K58).</summary>
    public bool Emoji { get; init; }

    /// <summary>Emphasis works beside Chinese punctuation (K16).</summary>
    public bool CjkEmphasis { get; init; } = true;

    /// <summary>Formulas stay text on pages with mathjax (K61). Null: on where the page has mathjax.</summary>
    public bool? MathPassthrough { get; init; }

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
