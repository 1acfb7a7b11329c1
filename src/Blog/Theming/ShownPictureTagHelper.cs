using Blog.Content;
using Blog.Images;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary>
/// <c>&lt;shown-picture&gt;</c>: a picture that a page has beside its text. One from elsewhere that may not be asked for is its
/// words, or nothing.
/// </summary>
[HtmlTargetElement("shown-picture", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShownPictureTagHelper(PictureDesk pictures) : TagHelper
{
    public PageView? View { get; set; }

    public Picture? Picture { get; set; }

    /// <summary>How wide its place is; null for as wide as it is.</summary>
    public string? Sizes { get; set; }

    /// <summary>Whether it is the first that a reader sees, and does not wait.</summary>
    public bool IsFirst { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View is not { } view || Picture is not { } picture)
        {
            output.SuppressOutput();
            return;
        }

        var page = pictures.On(view.Site, view.Address);
        var shown = page.Find(picture.Url);
        var isAsked = shown is null && page.IsElsewhere(picture.Url);
        if (isAsked && view.Settings.Images.Remote != RemoteImages.Show)
        {
            ShowWords(output, picture.Alt);
            return;
        }

        output.TagName = "img";
        output.TagMode = TagMode.StartTagOnly;
        var tag = new PictureTag(shown, TextOf(output, "width"), TextOf(output, "height"), Sizes ?? "");
        output.Attributes.Insert(0, new TagHelperAttribute("alt", picture.Alt));
        output.Attributes.Insert(0, new TagHelperAttribute("src", shown?.Source ?? picture.Url));
        Add(output, "width", tag.Width);
        Add(output, "height", tag.Height);
        if (Sizes is not null && shown?.SourceSet is { } set)
        {
            Add(output, "srcset", set);
            Add(output, "sizes", tag.Sizes);
        }

        Add(output, "decoding", "async");
        Add(output, "fetchpriority", IsFirst && !isAsked ? "high" : null);
        Add(output, "loading", IsFirst && !isAsked ? null : "lazy");
        Add(output, "referrerpolicy", isAsked ? "no-referrer" : null);
    }

    private static void ShowWords(TagHelperOutput output, string words)
    {
        if (words.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.Add("class", "picture picture--remote");
        output.Content.SetContent(words);
    }

    private static string? TextOf(TagHelperOutput output, string name) => output.Attributes[name]?.Value?.ToString();

    private static void Add(TagHelperOutput output, string name, string? value)
    {
        if (value is not null)
        {
            output.Attributes.Add(name, value);
        }
    }
}
