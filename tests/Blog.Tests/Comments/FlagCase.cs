namespace Blog.Tests.Comments;

/// <summary>Every way in which a page may have comments or not: a post for each, and what is to be true of it.</summary>
internal sealed record FlagCase(string Name, string Lines, bool IsShown, bool IsOpen)
{
    /// <summary>After so many days a page of these takes no more.</summary>
    public const int CloseAfterDays = 30;

    private static readonly (string Name, string Line)[] Flags =
    [
        ("says-nothing", ""),
        ("on", "comments: true"),
        ("off", "comments: false"),
    ];

    private static readonly (string Name, string Line)[] Ages =
    [
        ("new", "date: 2026-02-20"),
        ("old", "date: 2026-01-01"),
    ];

    private static readonly (string Name, string Line)[] States =
    [
        ("visible", ""),
        ("draft", "draft: true"),
        ("future", "publishDate: 2026-04-01"),
        ("expired", "expiryDate: 2026-02-25"),
    ];

    public string Path => $"post/{Name}.md";

    public string Address => $"/post/{Name}/";

    public string Text => $"---\ntitle: {Name}\n{Lines}\n---\nText.\n";

    /// <summary>On the first of March 2026.</summary>
    /// <param name="site">Whether pages that say nothing have comments.</param>
    public static IEnumerable<FlagCase> Of(bool site) =>
        from flag in Flags
        from age in Ages
        from state in States
        let isShown = state.Name == "visible" && (flag.Name == "on" || (flag.Name != "off" && site))
        select new FlagCase(
            $"{flag.Name}-{age.Name}-{state.Name}",
            string.Join('\n', new[] { flag.Line, age.Line, state.Line }.Where(line => line.Length > 0)),
            isShown,
            isShown && age.Name == "new"
        );
}
