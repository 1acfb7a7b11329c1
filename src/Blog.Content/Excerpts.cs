using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Blog.Content.Markup;

namespace Blog.Content;

/// <summary>Summaries and descriptions: the divider beats the front matter, which beats the automatic one (content-contract.md L9).</summary>
public sealed class Excerpts(MarkdownRenderer renderer)
{
    private const int LongestDescription = 160;

    // As long as the site that shows the page.
    private readonly ConditionalWeakTable<ContentPage, Excerpt> _written = [];

    /// <param name="body">Null when the text cannot be had now.</param>
    public Excerpt Of(ContentPage page, RenderedBody? body) =>
        body is { IsSummaryDivided: true } ? new Excerpt(body.Summary, body.IsSummaryTruncated)
        : page.Summary is { } summary ? WrittenOf(page, summary)
        : body is not null ? new Excerpt(body.Summary, body.IsSummaryTruncated)
        : new Excerpt("", IsTruncated: false);

    /// <summary>The author's description, else the summary as plain text; null for nothing at all.</summary>
    public string? DescriptionOf(ContentPage page, RenderedBody? body)
    {
        if (page.Description is { } description)
        {
            return description;
        }

        var text = ToPlainText(Of(page, body).Html);
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length <= LongestDescription)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestDescription - 2]) ? LongestDescription - 2 : LongestDescription - 1;
        return text[..end].TrimEnd() + "…";
    }

    private Excerpt WrittenOf(ContentPage page, string summary) =>
        _written.GetValue(page, _ => new Excerpt(renderer.RenderInline(summary), IsTruncated: false));

    /// <summary>Of HTML that the renderer wrote: tags out, entities read, blanks folded.</summary>
    private static string ToPlainText(string html)
    {
        var text = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var character in html)
        {
            if (character == '<')
            {
                isTag = true;
            }
            else if (isTag)
            {
                isTag = character != '>';
            }
            else
            {
                text.Append(character);
            }
        }

        return string.Join(
            ' ',
            WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
