using System.Globalization;
using Blog.Content;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;staff-time moment="x" /&gt;</c>: a moment in the site's zone, to the minute; the whole stamp in the title.</summary>
[HtmlTargetElement("staff-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StaffTimeTagHelper(SiteSettings settings) : TagHelper
{
    public DateTimeOffset Moment { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        var local = TimeZoneInfo.ConvertTime(Moment, zone);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", DateText.Iso(local));
        output.Attributes.SetAttribute(
            "title",
            $"{local.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)} {settings.TimeZone}"
        );
        output.Content.SetContent(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }
}
