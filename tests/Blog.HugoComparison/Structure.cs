using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Blog.HugoComparison;

/// <summary>What a body is made of, without what the two programs write differently and mean alike.</summary>
internal static class Structure
{
    public static IEnumerable<Fact> FactsOf(string address, string html)
    {
        var body = Parse(html);
        yield return new Fact(
            "headings",
            address,
            Join(body.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => $"{heading.LocalName}#{heading.Id}"))
        );
        yield return new Fact(
            "links",
            address,
            Join(body.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href") ?? ""))
        );
        yield return new Fact(
            "images",
            address,
            Join(
                body.QuerySelectorAll("img")
                    .Select(image =>
                        $"{image.GetAttribute("src")}|{image.GetAttribute("alt")}|{image.GetAttribute("title")}"
                    )
            )
        );
        yield return new Fact("blocks", address, Outline(body));
        yield return new Fact("text", address, TextOf(html));
    }

    /// <summary>The words of a body, blanks folded.</summary>
    public static string TextOf(string html) =>
        string.Join(' ', Parse(html).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement Parse(string html)
    {
        var body =
            new HtmlParser().ParseDocument($"<body>{html}</body>").Body
            ?? throw new InvalidOperationException("No body.");

        // Hugo colours code and wraps it for that; the code itself is the same.
        foreach (var wrapper in body.QuerySelectorAll("div.highlight").ToList())
        {
            wrapper.Replace([.. wrapper.ChildNodes]);
        }

        foreach (var code in body.QuerySelectorAll("pre code").ToList())
        {
            code.TextContent = code.TextContent;
        }

        return body;
    }

    private static string Outline(IElement element)
    {
        var outline = new StringBuilder();
        foreach (var child in element.Children)
        {
            outline.Append(child.LocalName);
            if (child.Children.Length > 0)
            {
                outline.Append('(').Append(Outline(child)).Append(')');
            }

            outline.Append(' ');
        }

        return outline.ToString().TrimEnd();
    }

    private static string Join(IEnumerable<string> values) => string.Join('\n', values);
}
