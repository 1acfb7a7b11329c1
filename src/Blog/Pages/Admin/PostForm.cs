using Blog.Admin;

namespace Blog.Pages.Admin;

/// <summary>What a post's form sends, letter by letter: the framework's own binding would take blanks for nothing.</summary>
public static class PostForm
{
    /// <summary>A post of the largest size, each letter of it escaped.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Begins the name of each field.</summary>
    public const string Field = "f.";

    public const string Base = "Base";

    /// <summary>The whole text, of the raw view.</summary>
    public const string Text = "Text";

    public const string Ticket = "Ticket";

    public const string Path = "File";

    /// <summary>What any of the two views sends.</summary>
    public static PostEdit AnyOf(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.ContainsKey(Text) ? WholeOf(form) : Of(form);
    }

    /// <summary>The whole text of the raw view, as it is kept.</summary>
    public static PostEdit WholeOf(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new PostEdit(
            form[Base].ToString(),
            new Dictionary<string, string>(StringComparer.Ordinal) { [Text] = form[Text].ToString() }
        );
    }

    public static PostEdit Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new PostEdit(
            form[Base].ToString(),
            form.Where(one => one.Key.StartsWith(Field, StringComparison.Ordinal))
                .ToDictionary(
                    one => one.Key[Field.Length..],
                    one => one.Value is [var first, ..] ? first ?? "" : "",
                    StringComparer.Ordinal
                )
        );
    }
}
