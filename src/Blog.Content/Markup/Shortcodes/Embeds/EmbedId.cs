namespace Blog.Content.Markup.Shortcodes.Embeds;

/// <summary>Names of things at other hosts: they become part of an address, so only plain ones are taken.</summary>
internal static class EmbedId
{
    private const int Longest = 64;

    public static bool IsName(string? id) =>
        id is { Length: > 0 and <= Longest }
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    public static bool IsNumber(string? id) => id is { Length: > 0 and <= Longest } && id.All(char.IsAsciiDigit);

    /// <returns>Nothing to show.</returns>
    public static string Refuse(ShortcodeCall call, string wanted)
    {
        call.Report(
            "embed-id",
            $"The shortcode '{Problem.Quote(call.Name)}' needs {wanted}; nothing stands in its place."
        );
        return "";
    }
}
