namespace Blog.Content.Markup.Shortcodes;

internal enum ShortcodeTagKind
{
    Open,
    Close,

    /// <summary><c>{{&lt; name /&gt;}}</c></summary>
    Whole,

    /// <summary><c>{{&lt;/* name */&gt;}}</c>: a shortcode that is to be read as text.</summary>
    Comment,
}
