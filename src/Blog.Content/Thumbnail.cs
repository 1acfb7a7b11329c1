namespace Blog.Content;

/// <summary>A page's picture.</summary>
/// <param name="Source">As written: an address of the site, or absolute.</param>
/// <param name="Alt">Empty where the picture only adorns.</param>
/// <param name="InLists">Null: as the site says.</param>
/// <param name="OnPage">Null: as the site says.</param>
public sealed record Thumbnail(string Source, string Alt, bool? InLists, bool? OnPage);
