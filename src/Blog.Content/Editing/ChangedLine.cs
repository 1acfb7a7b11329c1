namespace Blog.Content.Editing;

/// <summary>A line of a file as it is and as it would be.</summary>
/// <param name="Line">From 1; where lines are only added the one behind which they come.</param>
/// <param name="Before">Without its line end; null where a line is added.</param>
/// <param name="After">Null where the line goes.</param>
public sealed record ChangedLine(int Line, string? Before, string? After);
