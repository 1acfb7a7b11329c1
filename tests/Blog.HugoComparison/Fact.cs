namespace Blog.HugoComparison;

/// <summary>Something that a page says, in words that both programs' pages can be compared by.</summary>
/// <param name="Kind">Such as <c>title</c> or <c>headings</c>.</param>
/// <param name="Address">The page, decoded.</param>
internal sealed record Fact(string Kind, string Address, string Value);
