using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.Formulas;

/// <summary>A formula within a line.</summary>
/// <param name="source">With its marks.</param>
internal sealed class Formula(string source, bool isDisplay) : LeafInline
{
    public string Source => source;

    public bool IsDisplay => isDisplay;

    public override string ToString() => source;
}
