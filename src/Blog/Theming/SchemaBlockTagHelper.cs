using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Theming;

/// <summary>
/// <c>&lt;schema-block&gt;</c>: the page in the words of schema.org. A browser does not run a script of this type, so the
/// content policy need not know it; the serializer's default encoder leaves nothing that could end the element.
/// </summary>
[HtmlTargetElement("schema-block", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SchemaBlockTagHelper : TagHelper
{
    public PageView? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View is not { Sharing: { } sharing } view)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        // Razor would write the plus sign as an entity, which programs that only search the text do not read.
        output.Attributes.SetAttribute("type", new HtmlString("application/ld+json"));
        output.Content.SetHtmlContent(
            JsonSerializer.Serialize(BlockOf(view, sharing), ThemingJsonContext.Default.DictionaryStringObject)
        );
    }

    private static Dictionary<string, object> BlockOf(PageView view, Sharing sharing)
    {
        var author = view.Settings.Author.Name;
        var block = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] =
                sharing.IsArticle ? "Article"
                : view.IsHome ? "WebSite"
                : "CollectionPage",
            [sharing.IsArticle ? "headline" : "name"] = sharing.Title,
        };
        Add("description", sharing.Description);
        Add("url", sharing.Url);
        Add("image", sharing.Image);
        Add("datePublished", sharing.PublishedAt is { } published ? DateText.Iso(published) : null);
        Add("dateModified", sharing.ModifiedAt is { } modified ? DateText.Iso(modified) : null);
        Add("articleSection", sharing.Section);
        Add("keywords", sharing.Tags.IsEmpty ? null : sharing.Tags);
        Add("inLanguage", view.Language.Code);
        Add(
            "author",
            sharing.IsArticle && author.Length > 0
                ? new Dictionary<string, string> { ["@type"] = "Person", ["name"] = author }
                : null
        );
        return block;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                block[name] = value;
            }
        }
    }
}
