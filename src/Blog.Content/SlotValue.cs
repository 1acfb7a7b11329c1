namespace Blog.Content;

/// <summary>What is put into a slot.</summary>
/// <param name="Text">Where only text fits.</param>
/// <param name="Html">Where HTML fits; null: the text, escaped.</param>
internal sealed record SlotValue(string Text, string? Html = null);
