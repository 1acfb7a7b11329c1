namespace Blog.Admin;

/// <summary>What someone typed into a form and did not save yet: kept, so that no crash and no lapsed sign-in costs it.</summary>
public sealed class KeptText
{
    public long Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The file that the form edits, relative to the content folder; for a new post a word of the form's own.</summary>
    public required string Path { get; init; }

    public required KeptTextKind Kind { get; init; }

    /// <summary>SHA-256 of the bytes that the form was opened with, in hexadecimal digits; empty for a new post.</summary>
    public required string Base { get; set; }

    /// <summary>The form's fields, as JSON.</summary>
    public required string Fields { get; set; }

    public required DateTimeOffset At { get; set; }
}
