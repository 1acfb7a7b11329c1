namespace Blog.Content.Editing;

/// <summary>A field's own lines: from its key's to the last one of its value.</summary>
/// <param name="End">Behind the last line's end.</param>
internal readonly record struct FieldLines(int Start, int End)
{
    public bool Holds(int position) => position >= Start && position < End;

    public static FieldLines Of(string text, FrontMatterEntry entry) =>
        new(
            LineEnds.LineStart(text, entry.KeySpan.Start),
            LineEnds.NextLine(text, Math.Max(entry.KeySpan.End, entry.Value.Span.End))
        );
}
