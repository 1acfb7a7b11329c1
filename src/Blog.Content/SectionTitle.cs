namespace Blog.Content;

/// <summary>The title of a section that has none (content-contract.md L12).</summary>
internal static class SectionTitle
{
    private static readonly string[] Sibilants = ["x", "z", "ch", "sh"];

    public static string Of(string directory, bool pluralize)
    {
        var name = directory[(directory.LastIndexOf('/') + 1)..];
        var title = Capitalize(name);
        return pluralize && name.All(char.IsAscii) ? Pluralize(title) : title;
    }

    public static string Capitalize(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static string Pluralize(string title)
    {
        var lower = title.ToLowerInvariant();
        if (lower.EndsWith('s') || !char.IsAsciiLetter(lower[^1]))
        {
            return title;
        }

        if (lower.Length > 1 && lower[^1] == 'y' && !"aeiou".Contains(lower[^2], StringComparison.Ordinal))
        {
            return title[..^1] + "ies";
        }

        return title
            + (Array.Exists(Sibilants, ending => lower.EndsWith(ending, StringComparison.Ordinal)) ? "es" : "s");
    }
}
