namespace Blog.Content;

/// <summary>A menu entry as written in the settings; one without a name is skipped.</summary>
public sealed record MenuEntrySettings
{
    public string Name { get; init; } = "";

    /// <summary>An address as written; the base path is added when it starts with <c>/</c>.</summary>
    public string Url { get; init; } = "";

    /// <summary>A page of the site; wins over <see cref="Url"/>.</summary>
    public string PageRef { get; init; } = "";

    public int Weight { get; init; }

    public string Identifier { get; init; } = "";

    /// <summary>Trusted HTML before the name.</summary>
    public string Pre { get; init; } = "";

    /// <summary>Trusted HTML after the name.</summary>
    public string Post { get; init; } = "";
}
