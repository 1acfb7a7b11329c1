namespace Blog.Content;

/// <summary>
/// Where each date of a page comes from, in this order: a key of front matter, <c>:filename</c>, <c>:fileModTime</c>, or
/// <c>:default</c> for the keys of content-contract.md 2.2. Empty: the default alone.
/// </summary>
public sealed record DateSourceSettings
{
    public IReadOnlyList<string> Date { get; init; } = [];

    public IReadOnlyList<string> PublishDate { get; init; } = [];

    public IReadOnlyList<string> ExpiryDate { get; init; } = [];

    public IReadOnlyList<string> LastMod { get; init; } = [];
}
