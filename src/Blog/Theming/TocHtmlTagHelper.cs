using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;toc-html&gt;</c>: a table of contents with the theme's class and a name for its landmark.</summary>
[HtmlTargetElement("toc-html", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TocHtmlTagHelper : TagHelper
{
    public PageView? View { get; set; }

    public string? Html { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        const string open = """<nav id="TableOfContents">""";
        output.TagName = null;
        if (View is { } view && Html is { } html)
        {
            var name = WebUtility.HtmlEncode(view.Texts["toc_title"]);
            output.Content.SetHtmlContent(
                html.Replace(open, $"{open[..^1]} class=\"toc__menu\" aria-label=\"{name}\">", StringComparison.Ordinal)
            );
        }
    }
}
