using Blog.Content.Markup.Extensions.BareLinks;
using Blog.Content.Markup.Extensions.BlockAttributes;
using Blog.Content.Markup.Extensions.Bounds;
using Blog.Content.Markup.Extensions.CodeBlocks;
using Blog.Content.Markup.Extensions.DefinitionLists;
using Blog.Content.Markup.Extensions.Footnotes;
using Blog.Content.Markup.Extensions.Formulas;
using Blog.Content.Markup.Extensions.Headings;
using Blog.Content.Markup.Extensions.LineBreaks;
using Blog.Content.Markup.Extensions.LinkFilter;
using Blog.Content.Markup.Extensions.RawHtml;
using Blog.Content.Markup.Extensions.Tables;
using Blog.Content.Markup.Extensions.TaskLists;
using Blog.Content.Markup.Extensions.Typographer;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Blog.Content.Markup;

/// <summary>Turns the text of a page into a <see cref="RenderedBody"/>. Thread-safe; knows one file at a time.</summary>
public sealed class MarkdownRenderer(MarkupSettings settings, int summaryLength)
{
    /// <summary>Part of every key under which a rendered body is kept: raise it when the same text renders otherwise.</summary>
    public const int Version = 2;

    private static readonly string TooDeep =
        $"The text is nested deeper than {Limits.Nesting} levels, so it is shown as written. "
        + "Look for long rows of '>', list marks or opening brackets.";

    private static readonly string TooMany =
        $"The text has more than {Limits.TakenBack} underlined headings and link definitions, so it is shown as written.";

    private readonly MarkdownPipeline _usual = Build(settings, formulas: false, settings.UnsafeHtml);
    private readonly MarkdownPipeline _withFormulas = Build(settings, formulas: true, settings.UnsafeHtml);
    private readonly MarkdownPipeline _withoutHtml = Build(settings, formulas: false, unsafeHtml: false);

    /// <param name="text">The file's text after the front matter, line ends normalised to LF.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <param name="source">Names the file in problems, and says how to read it.</param>
    public RenderedBody Render(string text, int firstLine, BodySource source)
    {
        if (source.Format == BodyFormat.Html)
        {
            return HtmlBody.Of(text, summaryLength, source);
        }

        if (NestingScan.FindLineTooDeep(text) is { } deepLine)
        {
            return AsWritten(text, firstLine + deepLine, source, TooDeep);
        }

        if (TakenBackScan.FindLineTooMany(text) is { } endlessLine)
        {
            return AsWritten(text, firstLine + endlessLine, source, TooMany);
        }

        try
        {
            return Compose(text, firstLine, source);
        }
        catch (ArgumentException stopped) when (IsDepthLimit(stopped))
        {
            return AsWritten(text, 0, source, TooDeep);
        }
    }

    /// <summary>A line of Markdown out of front matter: without <c>&lt;p&gt;</c> unless it has several blocks, and without HTML.</summary>
    public string RenderInline(string markdown)
    {
        if (NestingScan.FindLineTooDeep(markdown) is not null || TakenBackScan.FindLineTooMany(markdown) is not null)
        {
            return HtmlText.Escape(markdown);
        }

        try
        {
            var document = Markdown.Parse(markdown, _withoutHtml);
            using var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer);
            _withoutHtml.Setup(renderer);
            if (document is [ParagraphBlock only])
            {
                renderer.WriteLeafInline(only);
            }
            else
            {
                renderer.Render(document);
            }

            return writer.ToString().Trim();
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
        Add(new TablesExtension());
        Add(new HeadingsExtension(settings.HeadingIds, settings.Emoji));
        Add(new FootnotesExtension());
        Add(new DefinitionListsExtension());
        AddIf(settings.BlockAttributes, new BlockAttributesExtension());
        Add(new TaskListsExtension());
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        Add(new BareLinksExtension());
        Add(new CodeBlocksExtension());
        Add(new RawHtmlExtension(unsafeHtml));
        Add(new LinkFilterExtension());
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

    private RenderedBody Compose(string text, int firstLine, BodySource source)
    {
        var pipeline = source.MathJax && settings.MathPassthrough != false ? _withFormulas : _usual;
        var divided = DividedText.Split(text);
        var document = Markdown.Parse(divided?.Text ?? text, pipeline);
        var divider = divided?.FindBlock(document);
        if (divided is not null && divider is null)
        {
            document = Markdown.Parse(divided.WithoutDivider, pipeline);
            divided = null;
        }

        var (html, dividedSummary) = WriteHtml(document, pipeline, divider);
        if (divider is not null)
        {
            document.Remove(divider);
        }

        var plain = PlainText.Of(document, settings.UnsafeHtml);
        var isCjk = WordCounter.IsCjk(plain.Blocks, source.Cjk);
        var automatic = dividedSummary is null
            ? AutomaticSummary.Write(plain.Flow, summaryLength, isCjk)
            : (Html: dividedSummary, IsTruncated: divided is { HasRest: true });
        var findings = Findings.Of(document);
        return new RenderedBody
        {
            Html = html,
            Headings = TocEntryWriter.Write(document, pipeline, settings.UnsafeHtml),
            PlainText = plain.Blocks,
            Summary = automatic.Html,
            IsSummaryDivided = dividedSummary is not null,
            IsSummaryTruncated = automatic.IsTruncated,
            WordCount = WordCounter.Count(plain.Blocks, isCjk),
            IsCjk = isCjk,
            HasMath = findings.HasFormula,
            Problems = [.. findings.All.Select(finding => ToProblem(finding, divided, firstLine, source))],
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

    private static Problem ToProblem(Finding finding, DividedText? divided, int firstLine, BodySource source)
    {
        if (finding.Line is not { } line)
        {
            return new Problem(finding.Code, finding.Severity, source.File, 0, 0, finding.Message);
        }

        var (place, column) = divided?.Locate(line, finding.Column) ?? (line, finding.Column);
        return new Problem(
            finding.Code,
            finding.Severity,
            source.File,
            firstLine + place,
            finding.Code == Limits.Code ? 0 : column + 1,
            finding.Message
        );
    }

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
