using System.Globalization;
using Blog.Content;

namespace Blog.Pages.Readers;

/// <summary>Where comments and what is done with them stand.</summary>
public static class CommentLinks
{
    /// <summary>With a slash at the end.</summary>
    public static string RootOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.BasePath + "/comments/";
    }

    /// <summary>Where a script gets a form's tokens.</summary>
    /// <param name="address">Of the page, from the site's root.</param>
    public static string TokensOf(Site site, string address) =>
        $"{RootOf(site)}token?page={Uri.EscapeDataString(address)}";

    /// <param name="number">The page of its comments, from 1.</param>
    public static string UrlOf(Site site, ContentPage page, int number)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.UrlOf(page)
            + (number > 1 ? string.Create(CultureInfo.InvariantCulture, $"?comments={number}") : "");
    }

    /// <param name="number">The page of comments that it stands on, from 1.</param>
    public static string UrlOf(Site site, ContentPage page, int number, long comment) =>
        string.Create(CultureInfo.InvariantCulture, $"{UrlOf(site, page, number)}#comment-{comment}");
}
