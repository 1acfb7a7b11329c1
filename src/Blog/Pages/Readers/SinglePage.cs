using Blog.Content;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>One page with all its parts, as its view shows it.</summary>
public sealed record SinglePage(PageView View, ContentPage Post, RenderedBody Body, Article Article)
{
    /// <summary>The table of contents as HTML; null when it is off or empty.</summary>
    public string? Toc { get; init; }

    public Neighbours Neighbours { get; init; } = new(null, null);

    /// <summary>The site's author where the page shows the box, with the bio as HTML; null for no box.</summary>
    public AuthorBox? Author { get; init; }

    /// <summary>Null: the page has none, or is a preview.</summary>
    public CommentSection? Comments { get; init; }

    public int? Minutes => BodyReader.MinutesOf(Body);
}
