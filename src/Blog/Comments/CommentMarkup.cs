using System.Text;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Comments;

/// <summary>
/// Makes HTML of a stranger's text: paragraphs, emphasis, links, code, quotes and lists of Markdown, and nothing else. What
/// comes out was made by a parser that knows no more than that, and went through an allow list (docs/comments.md).
/// </summary>
public sealed class CommentMarkup
{
    /// <summary>Counts up when the same text becomes other HTML; what was made before is made anew then.</summary>
    public const int Version = 1;

    private const int MaxNesting = 20;

    private static readonly string[] Schemes = ["http", "https", "mailto"];

    private readonly MarkdownPipeline _pipeline = MakePipeline();

    /// <summary>When the first comment is made: it takes a tenth of a second, which no reader of pages should wait for.</summary>
    private readonly Lazy<HtmlSanitizer> _sanitizer = new(MakeSanitizer);

    /// <param name="text">Of any length; what no reader could see is written out.</param>
    public CommentBody Render(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var visible = HiddenSigns.Show(text);
        if (Parse(visible) is not { } document)
        {
            return new CommentBody(Plain(visible), LinkCount: 0);
        }

        var links = document.Descendants<LinkInline>().ToList();
        foreach (var link in links)
        {
            // A picture would ask another host for every reader.
            link.IsImage = false;
        }

        var count = links.Count + document.Descendants<AutolinkInline>().Count();
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        renderer.Render(document);
        return new CommentBody(_sanitizer.Value.Sanitize(writer.ToString()).Trim(), count);
    }

    /// <returns>Null: it is nested deeper than anybody writes.</returns>
    private MarkdownDocument? Parse(string text)
    {
        try
        {
            var document = Markdown.Parse(text, _pipeline);
            return DepthOf(document) <= MaxNesting ? document : null;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit.
            return null;
        }
    }

    private static int DepthOf(MarkdownObject node)
    {
        var deepest = 0;
        var waiting = new Stack<(MarkdownObject Node, int Depth)>();
        waiting.Push((node, 0));
        while (waiting.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            IEnumerable<MarkdownObject> within = next.Node switch
            {
                ContainerBlock blocks => blocks,
                LeafBlock { Inline: { } inlines } => inlines,
                ContainerInline inlines => inlines,
                _ => [],
            };
            foreach (var child in within)
            {
                waiting.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }

    private static string Plain(string text)
    {
        var html = new StringBuilder("<p>");
        html.AppendJoin("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(System.Net.WebUtility.HtmlEncode));
        return html.Append("</p>").ToString();
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        Keep<BlockParser>(
            builder.BlockParsers,
            typeof(ParagraphBlockParser),
            typeof(QuoteBlockParser),
            typeof(ListBlockParser),
            typeof(FencedCodeBlockParser)
        );
        foreach (var paragraphs in builder.BlockParsers.OfType<ParagraphBlockParser>())
        {
            paragraphs.ParseSetextHeadings = false;
        }

        Keep<InlineParser>(
            builder.InlineParsers,
            typeof(EscapeInlineParser),
            typeof(EmphasisInlineParser),
            typeof(CodeInlineParser),
            typeof(LinkInlineParser),
            typeof(AutolinkInlineParser),
            typeof(LineBreakInlineParser),
            typeof(HtmlEntityParser)
        );
        foreach (var links in builder.InlineParsers.OfType<AutolinkInlineParser>())
        {
            links.Options.EnableHtmlParsing = false;
        }

        return builder
            .UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(，。、；：！？（「『《" })
            .UseSoftlineBreakAsHardlineBreak()
            .Build();
    }

    private static void Keep<T>(OrderedList<T> parsers, params Type[] kept)
        where T : notnull
    {
        foreach (var other in parsers.Where(parser => !kept.Contains(parser.GetType())).ToList())
        {
            parsers.Remove(other);
        }
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = Set("a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "strong", "ul"),
                AllowedAttributes = Set("href", "rel"),
                AllowedSchemes = Set(Schemes),
                UriAttributes = Set("href"),
            }
        )
        {
            KeepChildNodes = true,
        };
        sanitizer.FilterUrl += (_, url) =>
        {
            // A link within our own site could be one to /account/logout.
            url.SanitizedUrl = Schemes.Any(scheme =>
                url.OriginalUrl.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase)
            )
                ? url.SanitizedUrl
                : null;
        };
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is AngleSharp.Dom.IElement { LocalName: "a" } link)
            {
                link.SetAttribute("rel", "nofollow ugc noopener");
            }
        };
        return sanitizer;
    }

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
