using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>What the sitemap says of pages that say nothing themselves, and where it stands (content-contract.md R5).</summary>
public sealed record SitemapSettings
{
    /// <summary>How often pages change: <c>always</c>, <c>hourly</c>, <c>daily</c>, <c>weekly</c>, <c>monthly</c>, <c>yearly</c>, <c>never</c>. Empty: not said.</summary>
    [RegularExpression(
        "always|hourly|daily|weekly|monthly|yearly|never",
        ErrorMessage = "always, hourly, daily, weekly, monthly, yearly or never"
    )]
    public string ChangeFreq { get; init; } = "";

    /// <summary>0 to 1. Unset or below: not said.</summary>
    [Range(-1.0, 1.0)]
    public double Priority { get; init; } = -1;

    /// <summary>The file's name, in the root of the site.</summary>
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9._-]*\\.xml", ErrorMessage = "the name of a file that ends in .xml")]
    public string Filename { get; init; } = "sitemap.xml";
}
