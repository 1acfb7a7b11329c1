namespace Blog.Content.Markup.Shortcodes;

internal enum HtmlPlaceKind
{
    Text,
    Tag,

    /// <summary>Between the quotes of an attribute.</summary>
    Value,
    Comment,
}
