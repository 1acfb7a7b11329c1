using System.ComponentModel.DataAnnotations;

namespace Blog.Comments;

/// <summary>The <c>Comments</c> section.</summary>
public sealed record CommentSettings
{
    /// <summary>The most that <see cref="MaxLength"/> can be.</summary>
    public const int MostLength = 20_000;

    /// <summary>Which comments wait until someone of the staff approves them.</summary>
    public CommentModeration Moderation { get; init; } = CommentModeration.FirstTime;

    /// <summary>After how many days from its date a page takes no more comments; 0 is never.</summary>
    [Range(0, 36_500)]
    public int CloseAfterDays { get; init; }

    /// <summary>Whether a mail address must be given. It is never shown.</summary>
    public bool RequireEmail { get; init; }

    /// <summary>The most characters of a comment.</summary>
    [Range(100, MostLength)]
    public int MaxLength { get; init; } = 5000;

    /// <summary>How deep replies are set in; those below stand as deep as these.</summary>
    [Range(1, 10)]
    public int MaxDepth { get; init; } = 3;

    /// <summary>How many comments that answer the page itself stand on one page, each with its replies.</summary>
    [Range(1, 1000)]
    public int PageSize { get; init; } = 50;

    /// <summary>The most links of a comment that is shown at once; one with more waits.</summary>
    [Range(0, 1000)]
    public int MaxLinks { get; init; } = 2;

    /// <summary>A comment with one of these words, in any case and anywhere in it, waits.</summary>
    public IReadOnlyList<string> BlockedWords { get; init; } = [];

    /// <summary>For how many minutes its writer may change or remove a comment.</summary>
    [Range(0, 1440)]
    public int EditMinutes { get; init; } = 15;

    /// <summary>After how many days the hash of a commenter's address, and the name of their browser, are dropped.</summary>
    [Range(1, 3650)]
    public int AddressDays { get; init; } = 90;

    /// <summary>After how many days in the trash or in spam a comment is deleted, and its words before an edit of the staff.</summary>
    [Range(1, 3650)]
    public int TrashDays { get; init; } = 30;

    /// <summary>Whether lists say how many comments a page has.</summary>
    public bool CountsInLists { get; init; }
}
