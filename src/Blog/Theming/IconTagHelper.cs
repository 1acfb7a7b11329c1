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
        ["comments"] = """<path d="M2 2.5h12v8.5H7.5L4.5 14v-3H2z"/>""",
        ["outside"] = """<path d="M6 3H2.5v10.5H13V10M9 2h5v5M14 2 7 9"/>""",
        ["link"] =
            """<path d="M7 9a3 3 0 0 0 4 0l2.5-2.5a2.8 2.8 0 0 0-4-4L8 4M9 7a3 3 0 0 0-4 0L2.5 9.5a2.8 2.8 0 0 0 4 4L8 12"/>""",
        ["email"] = """<path d="M1.5 3.5h13v9h-13zM2 4l6 5 6-5"/>""",
        ["facebook"] = """<circle cx="8" cy="8" r="6.5"/><path d="M10.5 5H9.5Q8 5 8 6.5V14M6 8.5h4"/>""",
        ["twitter"] = """<path d="M2.5 2.5 13.5 13.5M13.5 2.5 2.5 13.5"/>""",
        ["instagram"] =
            """<rect x="2" y="2" width="12" height="12" rx="3"/><circle cx="8" cy="8" r="3"/><path d="M11.5 4.5h.01"/>""",
        ["linkedin"] =
            """<rect x="2" y="2" width="12" height="12" rx="1"/><path d="M5 7v4.5M5 4.6v.1M8 11.5V7M8 9c0-2.5 3-2.5 3 0v2.5"/>""",
        ["telegram"] = """<path d="M1.5 8 14.5 2.5 12 13.5 7.5 10zM14.5 2.5 5.5 9v4l2-3"/>""",
        ["github"] =
            """<circle cx="4.5" cy="3.5" r="1.5"/><circle cx="4.5" cy="12.5" r="1.5"/><circle cx="11.5" cy="5.5" r="1.5"/><path d="M4.5 5v6M11.5 7c0 3-7 1-7 4"/>""",
        ["gitlab"] = """<path d="M8 14 2 9 3.5 3 6 7h4l2.5-4L14 9z"/>""",
        ["bitbucket"] = """<path d="M2 3h12l-1.5 10h-9zM6 7h4l-.7 3H6.7z"/>""",
        ["tag"] = """<path d="M2 2h6l6 6-6 6-6-6z"/><circle cx="5" cy="5" r=".5"/>""",
    };

    public string Name { get; set; } = "";

    /// <summary>Whether there is a picture of that name.</summary>
    public static bool Has(string name) => Shapes.ContainsKey(name);

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
