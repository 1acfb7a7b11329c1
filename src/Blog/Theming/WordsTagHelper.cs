using Blog.Content;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary>
/// <c>words-of="view"</c>: an element with words of ours. Gives it their language and direction where these are not those of
/// the text around it.
/// </summary>
[HtmlTargetElement("*", Attributes = "words-of")]
public sealed class WordsTagHelper : TagHelper
{
    [HtmlAttributeName("words-of")]
    public PageView? View { get; set; }

    /// <summary>The post whose text is around; null for the frame of the page.</summary>
    public ContentPage? Within { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View?.WordsWithin(Within?.Lang) is not ({ } lang, var dir))
        {
            return;
        }

        output.Attributes.SetAttribute("lang", lang);
        if (dir is not null)
        {
            output.Attributes.SetAttribute("dir", dir);
        }
    }
}
