namespace Blog.Content;

/// <summary>Where a thumbnail is shown whose page does not say: <c>list</c>, <c>post</c>.</summary>
public sealed record ThumbnailSettings
{
    public IReadOnlyList<string> Visibility { get; init; } = [];
}
