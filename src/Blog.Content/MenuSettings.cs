namespace Blog.Content;

/// <summary>The entries that the settings give each menu, beside those of front matter (content-contract.md N1 to N5).</summary>
public sealed record MenuSettings
{
    public IReadOnlyList<MenuEntrySettings> Main { get; init; } = [];

    public IReadOnlyList<MenuEntrySettings> Side { get; init; } = [];

    public IReadOnlyList<MenuEntrySettings> Footer { get; init; } = [];

    internal bool IsEmpty => Main.Count + Side.Count + Footer.Count == 0;
}
