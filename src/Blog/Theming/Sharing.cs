using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Theming;

/// <summary>What a page says of itself to whoever shows a link to it (content-contract.md R9).</summary>
public sealed record Sharing
{
    private const int MostTags = 6;

    public required string Title { get; init; }

    /// <summary>Whether the page is a text of its own, and not a list.</summary>
    public bool IsArticle { get; init; }

    public string? Description { get; init; }

    /// <summary>Absolute; null while nobody said where the site stands.</summary>
    public string? Url { get; init; }

    /// <summary>Absolute; null for none.</summary>
    public string? Image { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>Null for none.</summary>
    public string? Section { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public static Sharing Of(Site site, ContentPage page, string? description) =>
        new()
        {
            Title = page.Title,
            IsArticle = true,
            Description = description,
            Url = site.AbsoluteUrlOf(page.Address),
            Image = AbsoluteOf(site, page.Image),
            PublishedAt = page.PublishedAt,
            ModifiedAt = page.ModifiedAt,
            Section = page.TopSection.Length > 0 ? page.TopSection : null,
            Tags = [.. page.TermsOf("tags").Select(tag => tag.Name).Take(MostTags)],
        };

    public static Sharing Of(Site site, PageAddress address, string title, string? description) =>
        new()
        {
            Title = title,
            Description = description,
            Url = site.AbsoluteUrlOf(address),
        };

    private static string? AbsoluteOf(Site site, string? url)
    {
        if (url is null)
        {
            return null;
        }

        var absolute =
            site.Settings.BaseUrl is { } root && Uri.TryCreate(root, url, out var joined) ? joined
            : !url.StartsWith('/') && Uri.TryCreate(url, UriKind.Absolute, out var own) ? own
            : null;
        return absolute is { Scheme: "http" or "https" } ? absolute.AbsoluteUri : null;
    }
}
