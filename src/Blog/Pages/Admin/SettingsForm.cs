namespace Blog.Pages.Admin;

/// <summary>Settings as a person sends them, by key.</summary>
public sealed record SettingsForm
{
    /// <summary>The version of the saved file that the page showed.</summary>
    public string Base { get; init; } = "";

    /// <summary>What the page showed.</summary>
    public IDictionary<string, string?> Seen { get; init; } = new Dictionary<string, string?>();

    /// <summary>What the person made of it.</summary>
    public IDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>Those that shall be as if nothing were saved.</summary>
    public IList<string> Reset { get; init; } = [];

    /// <summary>What the person touched; null: to be reset.</summary>
    public IReadOnlyDictionary<string, string?> Wanted()
    {
        var wanted = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in Values)
        {
            if (Line(value) != Line(Seen.TryGetValue(key, out var seen) ? seen : null))
            {
                wanted[key] = value ?? "";
            }
        }

        foreach (var key in Reset)
        {
            wanted[key] = null;
        }

        return wanted;
    }

    /// <summary>A browser sends its own line ends.</summary>
    private static string Line(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
