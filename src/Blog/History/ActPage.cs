namespace Blog.History;

/// <summary>A page of acts, the newest first.</summary>
/// <param name="Total">Of all pages.</param>
public sealed record ActPage(IReadOnlyList<ActView> Acts, int Total);
