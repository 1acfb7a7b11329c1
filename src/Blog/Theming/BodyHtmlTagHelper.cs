using Blog.Images;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;body-html&gt;</c>: an item's text in a list, with what the theme puts around its parts.</summary>
[HtmlTargetElement("body-html", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BodyHtmlTagHelper(PictureDesk pictures) : TagHelper
{
    public PageView? View { get; set; }

    public string? Html { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (View is { } view && Html is { } html)
        {
            output.Content.SetHtmlContent(
                ArticleMarkup.Of(view, pictures.On(view.Site, view.Address)).Apply(html, isMain: false)
            );
        }
    }
}
