namespace Blog.Content;

/// <summary>
/// A gap in a rendered body for what its own file does not say. The body holds a mark for it, <see cref="SlotMarks"/>; the
/// site fills it when a page is put together.
/// </summary>
/// <param name="Wanted">As the author wrote it: the name of a page, or of a value.</param>
/// <param name="Language">The language of the page that is wanted; null for the page's own.</param>
/// <param name="Line">Counted from 1 in the file, front matter included.</param>
/// <param name="Column">Counted from 1.</param>
public sealed record BodySlot(SlotKind Kind, string Wanted, string? Language, int Line, int Column);
