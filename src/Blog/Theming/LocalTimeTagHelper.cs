using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;local-time&gt;</c>: a date for people and machines.</summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTimeTagHelper : TagHelper
{
    public DateTimeOffset Moment { get; set; }

    public PageView? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", DateText.Iso(Moment));
        output.Content.SetContent(View?.Dates.Of(Moment) ?? DateText.Iso(Moment));
    }
}
