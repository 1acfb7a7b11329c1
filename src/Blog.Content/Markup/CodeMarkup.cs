using Blog.Content.Markup.Shortcodes;

namespace Blog.Content.Markup;

/// <summary>The tags around a code block in a stored body. Whoever colours it finds there all that is needed, by <see cref="DrawnPlaces"/>.</summary>
internal static class CodeMarkup
{
    /// <param name="language">Null for none.</param>
    public static string Open(string? language, CodeOptions options)
    {
        var code = new HtmlTag("code")
            .With("class", language is null ? null : "language-" + language)
            .With("data-lang", language);
        options.WriteTo((name, value) => code.With(name, value));
        var around = options is { Id: null, Classes: null }
            ? ""
            : new HtmlTag("div")
                .With("class", options.Classes is { } classes ? $"highlight {classes}" : "highlight")
                .With("id", options.Id)
                .ToString();
        return $"{around}{new HtmlTag("pre").With("tabindex", "0")}{code}";
    }

    public static string Close(CodeOptions options) =>
        options is { Id: null, Classes: null } ? "</code></pre>" : "</code></pre></div>";
}
