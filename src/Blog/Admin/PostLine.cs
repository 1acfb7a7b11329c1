using Blog.Content;

namespace Blog.Admin;

/// <summary>A post in a list of the admin.</summary>
/// <param name="File">Relative to the content root, with <c>/</c>.</param>
/// <param name="Url">Where readers find it; null while they do not.</param>
/// <param name="At">When it shows or was published; null: no date.</param>
public sealed record PostLine(string Title, string File, string? Url, PageState State, DateTimeOffset? At);
