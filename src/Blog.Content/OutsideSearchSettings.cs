using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>A search engine that the widget <c>search</c> asks in place of the site's own search.</summary>
public sealed record OutsideSearchSettings
{
    /// <summary>Where the form leads; unset: to the site's own search.</summary>
    public Uri? Url { get; init; }

    /// <summary>The name under which the engine expects the site to search in.</summary>
    [Required]
    public string InputName { get; init; } = "sitesearch";

    /// <summary>What stands before the site's address there, such as <c>site:</c>.</summary>
    public string InputPre { get; init; } = "";
}
