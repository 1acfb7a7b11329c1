using System.ComponentModel.DataAnnotations;

namespace Blog.History;

/// <summary>The <c>History</c> section.</summary>
public sealed record HistorySettings
{
    /// <summary>For how many days what was done is kept.</summary>
    [Range(1, 36_500)]
    public int KeepDays { get; init; } = 180;
}
