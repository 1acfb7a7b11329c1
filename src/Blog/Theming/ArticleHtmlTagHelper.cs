using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;article-html&gt;</c>: prints rendered Markdown, and is the only place that trusts it.</summary>
[HtmlTargetElement("article-html", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ArticleHtmlTagHelper : TagHelper
{
    /// <summary>HTML that the renderer or the toc made, or that the owner's settings or snippets gave.</summary>
    public string? Html { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html ?? "");
    }
}
