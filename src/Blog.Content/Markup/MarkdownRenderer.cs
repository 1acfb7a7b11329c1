using System.Text;
using Blog.Content.Markup.Extensions.BareLinks;
using Blog.Content.Markup.Extensions.BlockAttributes;
using Blog.Content.Markup.Extensions.Bounds;
using Blog.Content.Markup.Extensions.CodeBlocks;
using Blog.Content.Markup.Extensions.DefinitionLists;
using Blog.Content.Markup.Extensions.EscapedSpaces;
using Blog.Content.Markup.Extensions.Footnotes;
using Blog.Content.Markup.Extensions.Formulas;
using Blog.Content.Markup.Extensions.Headings;
using Blog.Content.Markup.Extensions.LineBreaks;
using Blog.Content.Markup.Extensions.LinkFilter;
using Blog.Content.Markup.Extensions.PictureNotes;
using Blog.Content.Markup.Extensions.RawHtml;
using Blog.Content.Markup.Extensions.Tables;
using Blog.Content.Markup.Extensions.TaskLists;
using Blog.Content.Markup.Extensions.Typographer;
using Blog.Content.Markup.Shortcodes;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Blog.Content.Markup;

/// <summary>Turns the text of a page into a <see cref="RenderedBody"/>. Thread-safe; knows one file at a time.</summary>
/// <param name="shortcodes">What shortcodes that are none of the built-in ones do, by name; see <see cref="SiteSettings.Shortcodes"/>.</param>
public sealed class MarkdownRenderer(
    MarkupSettings settings,
    int summaryLength,
    IReadOnlyDictionary<string, string>? shortcodes = null
)
{
    /// <summary>Part of every key under which a rendered body is kept: raise it when the same text renders otherwise.</summary>
    public const int Version = 6;

    private static readonly string TooDeep =
        $"The text is nested deeper than {Limits.Nesting} levels, so it is shown as written. "
        + "Look for long rows of '>', list marks or opening brackets.";

    private static readonly string TooMany =
        $"The text has more than {Limits.TakenBack} underlined headings and link definitions, so it is shown as written.";

    private readonly MarkdownPipeline _usual = Build(settings, formulas: false, settings.UnsafeHtml);
    private readonly MarkdownPipeline _withFormulas = Build(settings, formulas: true, settings.UnsafeHtml);
    private readonly MarkdownPipeline _withoutHtml = Build(settings, formulas: false, unsafeHtml: false);
    private readonly ShortcodeSet _shortcodes = new(shortcodes);

    /// <param name="text">The file's text after the front matter, line ends normalised to LF.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <param name="source">Names the file in problems, and says how to read it.</param>
    public RenderedBody Render(string text, int firstLine, BodySource source)
    {
        text = SlotMarks.Clean(text);
        var pipeline = source.MathJax && settings.MathPassthrough != false ? _withFormulas : _usual;
        try
        {
            var parts = new MarkdownParts(pipeline, _withoutHtml);
            var page = new ShortcodePage(WellFormed(text), firstLine, _shortcodes, parts, settings.UnsafeHtml);
            if (source.Format == BodyFormat.Html)
            {
                return ComposeHtml(page, firstLine, source);
            }

            var written = page.Expanded.Text;
            return NestingScan.FindLineTooDeep(written) is { } deepLine ? AsWritten(LineOf(page, deepLine), TooDeep)
                : TakenBackScan.FindLineTooMany(written) is { } endlessLine
                    ? AsWritten(LineOf(page, endlessLine), TooMany)
                : Compose(page, pipeline, firstLine, source);
        }
        catch (ArgumentException stopped) when (IsDepthLimit(stopped))
        {
            return AsWritten(0, TooDeep);
        }

        int LineOf(ShortcodePage page, int line) => firstLine + page.Expanded.Locate(line, 0).Line;
        RenderedBody AsWritten(int line, string message) => this.AsWritten(text, line, source, message);
    }

    /// <summary>A line of Markdown out of front matter: without <c>&lt;p&gt;</c> unless it has several blocks, and without HTML.</summary>
    public string RenderInline(string markdown)
    {
        try
        {
            return new MarkdownParts(_withoutHtml, _withoutHtml).RenderInline(markdown);
        }
        catch (ArgumentException stopped) when (IsDepthLimit(stopped))
        {
            return HtmlText.Escape(markdown);
        }
    }

    // Marks within a line can be nested too; the library has no exception of its own for that.
    private static bool IsDepthLimit(ArgumentException exception) =>
        exception.Message.Contains("deeply nested", StringComparison.Ordinal);

    private static MarkdownPipeline Build(MarkupSettings settings, bool formulas, bool unsafeHtml)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();

        // Order matters where two read the same marks: tables replace the parser that headings listen to, the bounds look
        // first at every block, and the typographer gets what nobody else wanted.
        Add(new TablesExtension(settings.Table));
        Add(new HeadingsExtension(settings));
        AddIf(settings.Footnote, new FootnotesExtension());
        AddIf(settings.DefinitionList, new DefinitionListsExtension());
        AddIf(settings.BlockAttributes, new BlockAttributesExtension());
        AddIf(settings.TaskList, new TaskListsExtension());
        builder.UseEmphasisExtras(ExtrasOf(settings));
        AddIf(settings.Linkify, new BareLinksExtension());
        Add(new CodeBlocksExtension());
        Add(new RawHtmlExtension(unsafeHtml));
        Add(new LinkFilterExtension());
        Add(new PictureNotesExtension(unsafeHtml));
        AddIf(settings.EscapedSpace, new EscapedSpacesExtension());
        AddIf(settings.EastAsianLineBreaks, new LineBreaksExtension());
        AddIf(formulas, new FormulasExtension());
        AddIf(settings.Typographer, new TypographerExtension());
        Add(new BoundsExtension());

        builder = settings.HardWraps ? builder.UseSoftlineBreakAsHardlineBreak() : builder;
        builder = settings.CjkEmphasis ? builder.UseCjkFriendlyEmphasis() : builder;
        builder = settings.Emoji ? builder.UseEmojiAndSmiley(enableSmileys: false) : builder;
        return builder.Build();

        void Add(IMarkdownExtension extension) => builder.Extensions.Add(extension);

        void AddIf(bool wanted, IMarkdownExtension extension)
        {
            if (wanted)
            {
                Add(extension);
            }
        }
    }

    private static EmphasisExtraOptions ExtrasOf(MarkupSettings settings)
    {
        (bool IsOn, EmphasisExtraOptions Extra)[] all =
        [
            (settings.Strikethrough, EmphasisExtraOptions.Strikethrough),
            (settings.Insert, EmphasisExtraOptions.Inserted),
            (settings.Mark, EmphasisExtraOptions.Marked),
            (settings.Subscript, EmphasisExtraOptions.Subscript),
            (settings.Superscript, EmphasisExtraOptions.Superscript),
        ];
        return all.Where(one => one.IsOn).Aggregate(default(EmphasisExtraOptions), (sum, one) => sum | one.Extra);
    }

    /// <summary>
    /// Half a character stops the library when it escapes an address. A file holds none, but a text that was cut or typed may;
    /// U+FFFD is as long, so every place stays.
    /// </summary>
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
            : text;

    private RenderedBody Compose(ShortcodePage page, MarkdownPipeline pipeline, int firstLine, BodySource source)
    {
        var divided = DividedText.Split(page.Expanded.Text);
        var document = Markdown.Parse(divided?.Text ?? page.Expanded.Text, pipeline, page.Work.ToContext());
        var divider = divided?.FindBlock(document);
        if (divided is not null && divider is null)
        {
            page.Work.HeadingIds = new HeadingIds();
            document = Markdown.Parse(divided.WithoutDivider, pipeline, page.Work.ToContext());
            divided = null;
        }

        var words = page.Words;
        var (html, dividedSummary) = WriteHtml(document, pipeline, divider);
        html = words.Fill(SlotMarks.Clean(html));
        dividedSummary = dividedSummary is null ? null : words.Fill(SlotMarks.Clean(dividedSummary));
        if (divider is not null)
        {
            document.Remove(divider);
        }

        var plain = PlainText.Of(document, settings.UnsafeHtml);
        var marked = words.FillText(SlotMarks.Clean(plain.Blocks)).Trim();
        var text = EscapedSigns.Read(marked);
        var isCjk = WordCounter.IsCjk(text, source.Cjk);
        var automatic = dividedSummary is null
            ? AutomaticSummary.Write(words.FillText(SlotMarks.Clean(plain.Flow)), summaryLength, isCjk)
            : (Html: dividedSummary, IsTruncated: divided is { HasRest: true });
        var headings = TocEntryWriter.Write(document, pipeline, settings.UnsafeHtml);
        var findings = Findings.Of(document);
        TopHeading.Report(document, findings);
        return new RenderedBody
        {
            Html = html,
            Headings = [.. headings.Select(entry => entry with { Html = words.Fill(SlotMarks.Clean(entry.Html)) })],
            PlainText = text,
            Summary = automatic.Html,
            IsSummaryDivided = dividedSummary is not null,
            IsSummaryTruncated = automatic.IsTruncated,
            WordCount = WordCounter.Count(marked, isCjk),
            IsCjk = isCjk,
            Formulas =
            [
                .. FoundFormula
                    .In(document)
                    .Select(formula => ShortcodePage.Moved(Undivided(formula, divided), page.Expanded))
                    .Concat(page.Formulas)
                    .Select(formula => ToBodyFormula(formula, words, firstLine))
                    .OrderBy(formula => formula.Line)
                    .ThenBy(formula => formula.Column),
            ],
            Slots = page.Slots,
            FrameHosts = page.FrameHosts,
            Problems =
            [
                .. findings
                    .All.Select(finding => ShortcodePage.Moved(Undivided(finding, divided), page.Expanded))
                    .Concat(page.Findings)
                    .Distinct()
                    .OrderBy(finding => finding.Line ?? -1)
                    .ThenBy(finding => finding.Column)
                    .Select(finding => ToProblem(finding, firstLine, source)),
            ],
        };
    }

    private RenderedBody ComposeHtml(ShortcodePage page, int firstLine, BodySource source)
    {
        var html = page.Words.Fill(page.Expanded.Text);
        return HtmlBody.Of(html, summaryLength, source) with
        {
            Formulas = [.. page.Formulas.Select(formula => ToBodyFormula(formula, page.Words, firstLine))],
            Slots = page.Slots,
            FrameHosts = page.FrameHosts,
            Problems =
            [
                .. page
                    .Findings.Concat(
                        PictureNote
                            .InHtml(page.Expanded.Text)
                            .Select(finding => ShortcodePage.Moved(finding, page.Expanded))
                    )
                    .OrderBy(finding => finding.Line ?? -1)
                    .ThenBy(finding => finding.Column)
                    .Select(finding => ToProblem(finding, firstLine, source)),
            ],
        };
    }

    /// <returns>The whole, and what stood before the divider if there is one.</returns>
    private static (string Html, string? Summary) WriteHtml(
        MarkdownDocument document,
        MarkdownPipeline pipeline,
        Block? divider
    )
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        string? summary = null;
        foreach (var block in document)
        {
            if (ReferenceEquals(block, divider))
            {
                summary = writer.ToString().Trim();
            }
            else if (block is not FootnoteGroup { Count: 0 })
            {
                renderer.Write(block);
            }
        }

        return (writer.ToString(), summary);
    }

    private static Finding Undivided(Finding finding, DividedText? divided)
    {
        if (divided is null || finding.Line is not { } line)
        {
            return finding;
        }

        var (place, column) = divided.Locate(line, finding.Column);
        return finding with { Line = place, Column = column };
    }

    private static FoundFormula Undivided(FoundFormula formula, DividedText? divided)
    {
        var (line, column) = divided?.Locate(formula.Line, formula.Column) ?? (formula.Line, formula.Column);
        return formula with { Line = line, Column = column };
    }

    private static BodyFormula ToBodyFormula(FoundFormula formula, InsertedWords words, int firstLine) =>
        new(words.FillText(SlotMarks.Clean(formula.Source)), firstLine + formula.Line, formula.Column + 1);

    private static Problem ToProblem(Finding finding, int firstLine, BodySource source) =>
        finding.Line is not { } line
            ? new Problem(finding.Code, finding.Severity, source.File, 0, 0, finding.Message)
            : new Problem(
                finding.Code,
                finding.Severity,
                source.File,
                firstLine + line,
                finding.Code == Limits.Code ? 0 : finding.Column + 1,
                finding.Message
            );

    /// <summary>The text in a box, so that its page and its place in the lists remain.</summary>
    private RenderedBody AsWritten(string text, int line, BodySource source, string message)
    {
        var isCjk = WordCounter.IsCjk(text, source.Cjk);
        var (summary, isTruncated) = AutomaticSummary.Write(text, summaryLength, isCjk);
        return new RenderedBody
        {
            Html = $"<pre>{HtmlText.Escape(text)}</pre>\n",
            PlainText = text,
            Summary = summary,
            IsSummaryTruncated = isTruncated,
            WordCount = WordCounter.Count(text, isCjk),
            IsCjk = isCjk,
            Problems = [new Problem(Limits.Code, Severity.Error, source.File, line, 0, message)],
        };
    }
}
