namespace Blog.Pages.Admin;

/// <summary>The screens that stand in the side menu, in its order.</summary>
public enum AdminScreen
{
    Dashboard,
    Posts,
    Pages,

    /// <summary>An entry for each taxonomy.</summary>
    Terms,
    Comments,
    Trash,
    Users,
    Settings,
    Problems,
    Activity,
}
