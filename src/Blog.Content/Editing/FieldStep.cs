namespace Blog.Content.Editing;

/// <summary>A key of a map, or an item of a list.</summary>
/// <param name="Key">In any case; null for an item.</param>
/// <param name="Index">From 0; without meaning for a key.</param>
public readonly record struct FieldStep(string? Key, int Index);
