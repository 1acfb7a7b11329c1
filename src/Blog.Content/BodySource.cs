namespace Blog.Content;

/// <summary>Where a page's text lies, and what of the page decides how that text is rendered.</summary>
/// <param name="File">Relative to the content root, with <c>/</c>.</param>
/// <param name="Hash">The version of the file that the snapshot was built from.</param>
/// <param name="MathJax">Whether formulas are kept apart from Markdown (content-contract.md K61).</param>
/// <param name="Cjk">How words are counted (content-contract.md L7, L8).</param>
public sealed record BodySource(string File, FileHash Hash, bool MathJax, CjkCounting Cjk)
{
    public BodyFormat Format { get; init; }
}
