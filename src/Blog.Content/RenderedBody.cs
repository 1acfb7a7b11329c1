using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Blog.Content;

/// <summary>What became of a page's text. Made once for each version of a file; holds nothing of other files.</summary>
public sealed record RenderedBody
{
    /// <summary>The whole text as HTML, without title and toc.</summary>
    public required string Html { get; init; }

    /// <summary>The headings in order, each with its level; what of them a toc shows is the settings' matter.</summary>
    public ImmutableArray<TocEntry> Headings { get; init; } = [];

    /// <summary>The text without tags, for search and descriptions; blocks apart by a line feed.</summary>
    public required string PlainText { get; init; }

    /// <summary>The automatic or divided summary as HTML (content-contract.md L9 to L11); a front-matter summary is not known here.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether <see cref="Summary"/> is what stood before a <c>&lt;!--more--&gt;</c>; it then beats a front-matter summary.</summary>
    public bool IsSummaryDivided { get; init; }

    /// <summary>Whether text remains after <see cref="Summary"/>.</summary>
    public bool IsSummaryTruncated { get; init; }

    /// <summary>Words by content-contract.md L7.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether the words were counted by characters.</summary>
    public bool IsCjk { get; init; }

    /// <summary>The formulas of the text in their order, for those who check them; a page finds them in <see cref="Html"/>.</summary>
    public ImmutableArray<BodyFormula> Formulas { get; init; } = [];

    /// <summary>Whether the text holds a formula that the page marks as mathematics.</summary>
    [JsonIgnore]
    public bool HasMath => !Formulas.IsEmpty;

    /// <summary>What the body leaves to the site, in the order of the marks' numbers; see <see cref="Site.Fill"/>.</summary>
    public ImmutableArray<BodySlot> Slots { get; init; } = [];

    /// <summary>The origins whose frames a reader may ask for on the page.</summary>
    public ImmutableArray<string> FrameHosts { get; init; } = [];

    /// <summary>What was wrong with the text, with lines of the whole file.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>What it takes in memory, about. Bytes.</summary>
    [JsonIgnore]
    public long Size
    {
        get
        {
            const int bytesPerCharacter = 2;
            const int overhead = 512;
            const int overheadOfPart = 64;
            var characters = (long)Html.Length + PlainText.Length + Summary.Length;
            foreach (var heading in Headings)
            {
                characters += heading.Id.Length + heading.Html.Length;
            }

            foreach (var formula in Formulas)
            {
                characters += formula.Source.Length;
            }

            return (characters * bytesPerCharacter) + overhead + (overheadOfPart * (Headings.Length + Formulas.Length));
        }
    }
}
