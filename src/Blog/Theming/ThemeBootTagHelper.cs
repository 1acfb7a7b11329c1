using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;theme-boot&gt;</c>: the one inline script, byte for byte as the content policy knows it.</summary>
[HtmlTargetElement("theme-boot", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ThemeBootTagHelper(ThemeBootScript script) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(script.Text);
    }
}
