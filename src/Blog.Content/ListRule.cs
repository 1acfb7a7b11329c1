namespace Blog.Content;

/// <summary>Where a page is listed: <c>build: {list: …}</c>.</summary>
public enum ListRule
{
    Always,

    /// <summary>Only in the list and the feed of its own section.</summary>
    Local,

    /// <summary>In no list, feed or sitemap.</summary>
    Never,
}
