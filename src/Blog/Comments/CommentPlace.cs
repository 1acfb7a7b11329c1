using Blog.Content;

namespace Blog.Comments;

/// <summary>Whether a page takes comments.</summary>
public static class CommentPlace
{
    /// <summary>Its flag is on; what was written stays to be read whatever its age.</summary>
    public static bool Shows(ContentPage page) => page.Flags.Comments;

    /// <summary>It shows them, and is not closed by its age.</summary>
    /// <param name="now">The moment that is asked for.</param>
    public static bool IsOpen(ContentPage page, CommentSettings settings, DateTimeOffset now) =>
        Shows(page)
        && (
            settings.CloseAfterDays == 0
            || page.PublishedAt is not { } date
            || now < date.AddDays(settings.CloseAfterDays)
        );
}
