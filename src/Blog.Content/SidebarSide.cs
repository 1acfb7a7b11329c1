namespace Blog.Content;

/// <summary>Where a page's sidebar stands.</summary>
public enum SidebarSide
{
    None,
    Left,
    Right,
}
