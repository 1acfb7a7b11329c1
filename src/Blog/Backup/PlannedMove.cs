namespace Blog.Backup;

/// <summary>One renaming of a restore; both are full paths, and at <see cref="To"/> there is nothing before.</summary>
internal sealed record PlannedMove(string From, string To);
