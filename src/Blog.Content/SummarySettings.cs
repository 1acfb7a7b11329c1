using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>How an automatic summary is cut.</summary>
public sealed record SummarySettings
{
    /// <summary>Words (content-contract.md L11).</summary>
    [Range(1, 10_000)]
    public int Length { get; init; } = 70;
}
