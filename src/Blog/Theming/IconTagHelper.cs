using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary><c>&lt;icon name="date" /&gt;</c>: a picture beside words that say the same, so it is hidden from assistive tools.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["menu"] = """<path d="M2 4h12M2 8h12M2 12h12"/>""",
        ["auto"] = """<circle cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>""",
        ["light"] =
            """<circle cx="8" cy="8" r="3"/><path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5 13 13M13 3l-1.5 1.5M4.5 11.5 3 13"/>""",
        ["dark"] = """<path d="M13.5 9.5a6 6 0 1 1-7-7 5 5 0 0 0 7 7z"/>""",
        ["author"] = """<circle cx="8" cy="5" r="3"/><path d="M2.5 14c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5z"/>""",
        ["date"] = """<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>""",
        ["category"] = """<path d="M1.5 3h5l1.5 2h6.5v8h-13z"/>""",
        ["translations"] =
            """<circle cx="8" cy="8" r="6"/><path d="M2 8h12M8 2c-4 3.5-4 8.5 0 12M8 2c4 3.5 4 8.5 0 12"/>""",
        ["readingtime"] = """<path d="M2 3h4.5L8 4.5 9.5 3H14v9.5H9.5L8 14l-1.5-1.5H2zM8 4.5V14"/>""",
        ["tag"] = """<path d="M2 2h6l6 6-6 6-6-6z"/><circle cx="5" cy="5" r=".5"/>""",
    };

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = context.AllAttributes.TryGetAttribute("class", out var given) ? $"{given.Value} icon" : "icon";
        output.Attributes.SetAttribute("class", own);
        output.Attributes.SetAttribute("viewBox", "0 0 16 16");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Shapes[Name]);
    }
}
