namespace Blog.Content.Transfer;

/// <summary>Why a key of Hugo's means nothing here.</summary>
internal static class HugoUnread
{
    private static readonly (string Key, string Reason)[] Reasons =
    [
        ("relativeURLs", "addresses always count from the site's root."),
        ("privacy", "pages ask no other host anyway."),
        ("permalinks", "the addresses of sections and terms are not changed by a pattern."),
        ("disqusShortname", "comments are the program's own."),
        ("services.disqus", "comments are the program's own."),
        ("googleAnalytics", "readers are not measured by others."),
        ("services.googleAnalytics", "readers are not measured by others."),
        ("menu", "only the menus main, side and footer are shown, without entries below entries."),
        ("menus", "only the menus main, side and footer are shown, without entries below entries."),
        ("params.mathjaxPath", "formulas are the server's work."),
        ("params.mathjaxConfig", "formulas are the server's work."),
        ("params.googleFontsLink", "fonts are not loaded from elsewhere."),
        (
            "markup.goldmark.extensions.passthrough.delimiters",
            @"formulas stand between $$ and $$, \[ and \], \( and \); a single $ is a dollar."
        ),
        ("module", "Hugo's modules are not read."),
        ("outputs", "what a page is written as is fixed."),
        ("outputFormats", "what a page is written as is fixed."),
        ("minify", "pages are sent as they are."),
        ("enableGitInfo", "dates come from the files."),
    ];

    /// <summary>Whether a reason of its own is known.</summary>
    public static bool Knows(string key) => Find(key) is not null;

    /// <summary>Completes <c>key: …</c>.</summary>
    public static string ReasonOf(string key) =>
        IsTitleOfMenuEntry(key) ? "an entry shows its name." : Find(key) ?? "this key or its value means nothing here.";

    private static bool IsTitleOfMenuEntry(string key) =>
        (
            key.StartsWith("menu.", StringComparison.OrdinalIgnoreCase)
            || key.StartsWith("menus.", StringComparison.OrdinalIgnoreCase)
        ) && key.EndsWith("].title", StringComparison.OrdinalIgnoreCase);

    private static string? Find(string key) =>
        Reasons
            .Where(row =>
                key.StartsWith(row.Key, StringComparison.OrdinalIgnoreCase)
                && (key.Length == row.Key.Length || key[row.Key.Length] is '.' or '[')
            )
            .Select(row => row.Reason)
            .FirstOrDefault();
}
