namespace Blog.Content;

/// <summary>A picture to show.</summary>
/// <param name="Url">Ready for <c>src</c>: with the base path, or absolute.</param>
/// <param name="Alt">Empty where the picture only adorns.</param>
public sealed record Picture(string Url, string Alt);
