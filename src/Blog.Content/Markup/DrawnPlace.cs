namespace Blog.Content.Markup;

/// <summary>A place in HTML where a page puts something in: the colours of code, or a formula as MathML (content-contract.md K68).</summary>
/// <param name="Start">Where what it replaces begins.</param>
/// <param name="End">Behind it.</param>
public abstract record DrawnPlace(int Start, int End)
{
    /// <summary>Replaces what stands within <c>&lt;code&gt;</c>.</summary>
    /// <param name="Text">As written.</param>
    /// <param name="Language">As written; null for none.</param>
    public sealed record Code(int Start, int End, string Text, string? Language, CodeOptions Options)
        : DrawnPlace(Start, End);

    /// <summary>Replaces what stands within the element that marks the formula.</summary>
    /// <param name="Source">With its marks.</param>
    public sealed record Formula(int Start, int End, string Source) : DrawnPlace(Start, End);
}
