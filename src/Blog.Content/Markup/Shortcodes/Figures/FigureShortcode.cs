using System.Text;

namespace Blog.Content.Markup.Shortcodes.Figures;

/// <summary>A picture with a caption, as Hugo writes it.</summary>
internal sealed class FigureShortcode : IShortcode
{
    private static readonly string[] Targets = ["_blank", "_self", "_parent", "_top"];

    public string Write(ShortcodeCall call)
    {
        var html = new StringBuilder();
        var link = call.Find("link");
        html.Append(new HtmlTag("figure").With("class", call.Find("class")));
        if (link is not null)
        {
            html.Append(
                new HtmlTag("a")
                    .With("href", call.Address(link))
                    .With("target", Array.Find(Targets, target => target == call.Find("target")))
                    .With("rel", call.Find("rel"))
            );
        }

        var caption = call.Find("caption") is { } written ? call.Inline(written) : null;
        var source = call.Address(call.Find("src", 0) ?? "", isPicture: true);
        var words = call.Find("alt") ?? HtmlFilter.TextOf(caption ?? "");
        foreach (var found in PictureNote.Of(source, hasWords: !string.IsNullOrWhiteSpace(words)))
        {
            call.Note(found);
        }

        html.Append(
            new HtmlTag("img")
                .With("src", source)
                .With("alt", words)
                .With("width", call.Find("width"))
                .With("height", call.Find("height"))
        );
        html.Append(link is null ? "" : "</a>");
        AppendCaption(html, call, caption);
        return html.Append("</figure>").ToString();
    }

    private static void AppendCaption(StringBuilder html, ShortcodeCall call, string? caption)
    {
        var attribution = call.Find("attr");
        if (call.Find("title") is null && caption is null && attribution is null)
        {
            return;
        }

        html.Append("<figcaption>");
        if (call.Find("title") is { } title)
        {
            html.Append("<h4>").Append(HtmlText.Escape(title)).Append("</h4>");
        }

        if (caption is not null || attribution is not null)
        {
            html.Append("<p>").Append(caption);
            if (attribution is not null)
            {
                html.Append(caption is null ? "" : " ").Append(Linked(call, call.Inline(attribution)));
            }

            html.Append("</p>");
        }

        html.Append("</figcaption>");
    }

    private static string Linked(ShortcodeCall call, string html) =>
        call.Find("attrlink") is { } link ? new HtmlTag("a").With("href", call.Address(link)) + html + "</a>" : html;
}
