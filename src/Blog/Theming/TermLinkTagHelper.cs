using Blog.Content;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;term-link&gt;</c>: a term of a page; plain text where it has no address (content-contract.md A4).</summary>
[HtmlTargetElement("term-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TermLinkTagHelper : TagHelper
{
    public PageView? View { get; set; }

    public PageTerm? Term { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(Term?.Name ?? "");
        if (View is { } view && Term?.Address is { } address)
        {
            output.TagName = "a";
            output.Attributes.Insert(0, new TagHelperAttribute("href", view.Site.UrlOf(address)));
        }
        else
        {
            output.TagName = "span";
            output.Attributes.RemoveAll("rel");
        }
    }
}
