namespace Blog.Comments;

/// <summary>How many comments are looked at (docs/promises.md 13).</summary>
/// <param name="PerMinute">From one address.</param>
/// <param name="PerHour">From one address.</param>
/// <param name="OfAllPerMinute">On the whole site.</param>
/// <param name="PreviewsPerMinute">From one address.</param>
/// <param name="PreviewsOfAllPerMinute">On the whole site.</param>
public sealed record CommentRates(
    int PerMinute = 5,
    int PerHour = 30,
    int OfAllPerMinute = 120,
    int PreviewsPerMinute = 20,
    int PreviewsOfAllPerMinute = 600
);
