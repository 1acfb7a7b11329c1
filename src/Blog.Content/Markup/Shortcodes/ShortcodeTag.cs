namespace Blog.Content.Markup.Shortcodes;

/// <summary>What stands between <c>{{&lt;</c> and <c>&gt;}}</c>, or between <c>{{%</c> and <c>%}}</c>.</summary>
/// <param name="IsMarkdown">Written with percent signs.</param>
/// <param name="Name">Of a comment: the text it stands for.</param>
/// <param name="Start">In the text, UTF-16 units.</param>
/// <param name="End">Behind the tag.</param>
internal sealed record ShortcodeTag(
    ShortcodeTagKind Kind,
    bool IsMarkdown,
    string Name,
    ShortcodeParameters Parameters,
    int Start,
    int End
);
