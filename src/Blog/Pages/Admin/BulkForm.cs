using Blog.Admin;

namespace Blog.Pages.Admin;

/// <summary>What is to be done to which posts, as a person sends it.</summary>
public sealed record BulkForm
{
    /// <summary>Null: no button that is known.</summary>
    public BulkKind? Do { get; init; }

    public string? Tag { get; init; }

    /// <summary>Paths of files.</summary>
    public IList<string?> Chosen { get; init; } = [];

    /// <summary>All that the filter finds, in place of those chosen.</summary>
    public bool Everything { get; init; }

    /// <summary>How many the filter found when the list was shown.</summary>
    public int Count { get; init; }
}
