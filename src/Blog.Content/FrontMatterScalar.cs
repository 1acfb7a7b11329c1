namespace Blog.Content;

/// <summary>A single value.</summary>
/// <param name="Text">The value without quotes and escapes, as the author spelled it.</param>
/// <param name="Kind">What a plain value means; a quoted one is always <see cref="ScalarKind.Text"/>.</param>
/// <param name="IsQuoted">Written in quotes or as a block.</param>
public sealed record FrontMatterScalar(
    string Text,
    ScalarKind Kind,
    bool IsQuoted,
    SourceMark Span,
    string? Locked = null
) : FrontMatterNode(Span, Locked)
{
    /// <summary>The value as Hugo prints it where text is asked: booleans as <c>true</c> and <c>false</c>, null as nothing.</summary>
    public string AsText =>
        Kind switch
        {
            ScalarKind.Null => "",
            ScalarKind.True => "true",
            ScalarKind.False => "false",
            _ => Text,
        };
}
