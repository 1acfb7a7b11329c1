namespace Blog.History;

/// <summary>Which acts are asked for. What is null asks for all.</summary>
public sealed record ActQuery
{
    public Guid? AccountId { get; init; }

    /// <summary>Besides those of <see cref="AccountId"/> everybody's that changed content.</summary>
    public bool ContentOfAll { get; init; }

    /// <summary>The name that the act was written down with, just as it is.</summary>
    public string? AccountName { get; init; }

    public ActKind? Kind { get; init; }

    /// <summary>The first moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment that is too late.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Acts on a page of the answer, 1 or more.</summary>
    public int Size { get; init; } = 50;

    /// <summary>Counted from 1.</summary>
    public int Number { get; init; } = 1;
}
