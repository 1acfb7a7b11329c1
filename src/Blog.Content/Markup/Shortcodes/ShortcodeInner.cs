namespace Blog.Content.Markup.Shortcodes;

/// <summary>Whether a shortcode has a text between an opening and a closing tag.</summary>
internal enum ShortcodeInner
{
    None,
    Optional,
    Required,
}
