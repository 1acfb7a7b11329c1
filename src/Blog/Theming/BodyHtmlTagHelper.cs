using Blog.Images;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;body-html&gt;</c>: a rendered body with what the theme puts around its parts.</summary>
[HtmlTargetElement("body-html", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BodyHtmlTagHelper(PictureDesk pictures) : TagHelper
{
    public PageView? View { get; set; }

    public string? Html { get; set; }

    /// <summary>Whether the body is what the page is about, and not one of a list's, nor below a picture: then its first picture does not wait.</summary>
    public bool IsMain { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (View is { } view && Html is { } html)
        {
            output.Content.SetHtmlContent(
                new ArticleMarkup(
                    view.Texts,
                    view.Settings.Images.Remote,
                    pictures.On(view.Site, view.Address),
                    ColumnWidths.OfText(view)
                ).Apply(html, IsMain)
            );
        }
    }
}
