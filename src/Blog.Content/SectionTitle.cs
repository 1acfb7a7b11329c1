namespace Blog.Content;

/// <summary>The title of a section that has none (content-contract.md L12).</summary>
internal static class SectionTitle
{
    public static string Of(string directory, bool pluralize)
    {
        var name = directory[(directory.LastIndexOf('/') + 1)..];
        var title = Capitalize(name);
        return pluralize && name.All(char.IsAscii) ? EnglishPlural.Of(title) : title;
    }

    public static string Capitalize(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
