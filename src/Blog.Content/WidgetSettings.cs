using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>What single widgets may be told: <c>Site:Widgets:*</c>.</summary>
public sealed record WidgetSettings
{
    /// <summary>Titles in the recent widget.</summary>
    [Range(1, 1000)]
    public int RecentNum { get; init; } = 10;

    /// <summary>The tag list shows how many pages each tag has.</summary>
    public bool TagsCounter { get; init; }

    /// <summary>The categories show how many pages each has.</summary>
    public bool CategoriesCounter { get; init; }

    public SocialSettings Social { get; init; } = new();

    public OutsideSearchSettings Search { get; init; } = new();
}
