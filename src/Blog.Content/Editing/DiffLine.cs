namespace Blog.Content.Editing;

/// <summary>A line as a comparison shows it.</summary>
/// <param name="Text">Without its line end; empty for a fold.</param>
/// <param name="Before">Its number in the text before, from 1; of a fold the first one's. Null where it is added.</param>
/// <param name="After">Its number in the text after; null where it is removed.</param>
/// <param name="Count">How many lines it stands for: 1, or those of a fold.</param>
public sealed record DiffLine(DiffKind Kind, string Text, int? Before, int? After, int Count = 1);
