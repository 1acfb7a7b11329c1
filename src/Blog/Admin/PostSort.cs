namespace Blog.Admin;

/// <summary>The order of a list of posts.</summary>
public enum PostSort
{
    /// <summary>The file that was changed last stands first.</summary>
    Updated,

    /// <summary>The latest date stands first, what has none last.</summary>
    Date,

    /// <summary>As the site's language sorts.</summary>
    Title,
}
