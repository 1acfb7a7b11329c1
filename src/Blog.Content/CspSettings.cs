namespace Blog.Content;

/// <summary>Further hosts in the content policy: origins such as <c>https://cdn.example.org</c>.</summary>
public sealed record CspSettings
{
    public IReadOnlyList<string> Script { get; init; } = [];

    public IReadOnlyList<string> Style { get; init; } = [];

    public IReadOnlyList<string> Image { get; init; } = [];

    public IReadOnlyList<string> Frame { get; init; } = [];

    public IReadOnlyList<string> Connect { get; init; } = [];

    public IReadOnlyList<string> Font { get; init; } = [];
}
