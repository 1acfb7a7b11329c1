namespace Blog.Content;

/// <summary>What front matter may cost, in every format (content-contract.md M9).</summary>
internal static class FrontMatterLimits
{
    public const int DeepestNesting = 20;
    public const int MostNodes = 10_000;

    /// <summary>UTF-16 units.</summary>
    public const int LongestBlock = 64 * 1024;

    /// <exception cref="FrontMatterFault">The block is longer than any that is read.</exception>
    public static void CheckLength(FrontMatterBlock block)
    {
        if (block.End - block.Start > LongestBlock)
        {
            throw TooComplex(block.Line, 1, "is longer than 64 KiB");
        }
    }

    public static FrontMatterFault TooDeep(int line, int column) =>
        TooComplex(line, column, "is nested deeper than 20 levels");

    public static FrontMatterFault TooMany(int line, int column) =>
        TooComplex(line, column, "holds more than 10,000 values");

    public static FrontMatterFault TooComplex(int line, int column, string what) =>
        new("fm-too-complex", line, column, $"The front matter {what}. Write it plainer.");

    /// <summary>What a key that stands twice is told.</summary>
    public static Problem Double(string file, string key, SourceMark at) =>
        new(
            "fm-duplicate-key",
            Severity.Warning,
            file,
            at.Line,
            at.Column,
            $"'{Problem.Quote(key)}' stands twice; this one counts. Remove the other."
        );
}
