using System.Collections.Immutable;

namespace Blog.Comments;

/// <summary>A comment as readers see it.</summary>
/// <param name="Site">An address of http or https; null: none.</param>
/// <param name="IsOfStaff">Whether someone of the staff wrote it while signed in.</param>
/// <param name="Html">Safe to stand in a page as it is.</param>
/// <param name="Replies">Oldest first.</param>
public sealed record ShownComment(
    long Id,
    string Name,
    string? Site,
    DateTimeOffset At,
    bool IsEdited,
    bool IsOfStaff,
    string Html,
    ImmutableArray<ShownComment> Replies
);
