namespace Blog.Content;

/// <summary>A formula in a text (content-contract.md K61).</summary>
/// <param name="Source">With its marks, such as <c>$$a$$</c> or <c>\(a\)</c>.</param>
/// <param name="Line">Counted from 1 in the file, front matter included.</param>
/// <param name="Column">Counted from 1.</param>
public sealed record BodyFormula(string Source, int Line, int Column);
