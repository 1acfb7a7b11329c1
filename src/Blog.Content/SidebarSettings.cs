using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>Where the sidebar stands on each kind of page, and what it shows.</summary>
public sealed record SidebarSettings
{
    [EnumDataType(typeof(SidebarSide))]
    public SidebarSide Home { get; init; } = SidebarSide.Right;

    [EnumDataType(typeof(SidebarSide))]
    public SidebarSide List { get; init; } = SidebarSide.Right;

    [EnumDataType(typeof(SidebarSide))]
    public SidebarSide Single { get; init; } = SidebarSide.Right;

    /// <summary>Widget names in order; a page's own list replaces it.</summary>
    public IReadOnlyList<string> Widgets { get; init; } = [];
}
