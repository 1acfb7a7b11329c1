using System.Collections.Immutable;
using Blog.Comments;
using Blog.Content;
using Blog.Feeds;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>What readers wrote under a page, and the form for more.</summary>
/// <param name="Shown">The comments on this page of them; default while the database cannot be asked.</param>
/// <param name="Number">From 1.</param>
/// <param name="Total">How many pages of comments there are.</param>
/// <param name="Count">How many comments it has, for the line under its title; null: it is not told there.</param>
/// <param name="IsThere">Whether this is the page that was asked for.</param>
/// <param name="Form">Null: the page takes no more.</param>
/// <param name="Zone">The site's.</param>
/// <param name="ChangeableSince">What was written since may be changed by its writer.</param>
public sealed record CommentSection(
    PageView View,
    ContentPage Post,
    ImmutableArray<ShownComment> Shown,
    int Number,
    int Total,
    int? Count,
    bool IsThere,
    CommentForm? Form,
    TimeZoneInfo Zone,
    DateTimeOffset ChangeableSince
)
{
    /// <summary>Where everything about comments stands, with a slash at the end.</summary>
    public string Root => CommentLinks.RootOf(View.Site);

    /// <summary>Null: the site has no feeds.</summary>
    public PageAddress? Feed => CommentFeedAddresses.AreOn(View.Site) ? CommentFeedAddresses.Of(Post) : null;
}
