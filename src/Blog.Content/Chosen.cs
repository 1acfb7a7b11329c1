namespace Blog.Content;

/// <summary>A value that a page has, and who gave it.</summary>
/// <param name="IsOwn">By the page's front matter; else by the site's settings.</param>
public readonly record struct Chosen<T>(T Value, bool IsOwn);
