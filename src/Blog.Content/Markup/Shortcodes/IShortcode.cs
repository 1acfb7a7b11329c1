namespace Blog.Content.Markup.Shortcodes;

/// <summary>What one name does. Has no state: it may be asked from several threads.</summary>
internal interface IShortcode
{
    ShortcodeInner Inner => ShortcodeInner.None;

    /// <summary>
    /// Whether the form with percent signs is read as the other one. Else its output goes through Markdown, where HTML is
    /// trusted as little as an author's.
    /// </summary>
    bool IsAlwaysOutput => false;

    /// <returns>HTML.</returns>
    string Write(ShortcodeCall call);
}
