namespace Blog.History;

/// <summary>Something that an account or the program did. Never holds a secret or the text of a message.</summary>
public sealed class Act
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null: the program itself, a command, or someone who is no account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The account's name at that time; stays when the account goes.</summary>
    public required string AccountName { get; init; }

    public required ActKind Kind { get; init; }

    /// <summary>What it was done to, in the words of that time: a file, a mail address, a section of the settings.</summary>
    public required string Subject { get; init; }

    public required ActState State { get; set; }

    /// <summary>The act that took this one back; null: none did.</summary>
    public long? UndoneById { get; init; }

    /// <summary>What else is to be told, as a JSON object of texts; null: nothing.</summary>
    public string? Details { get; init; }

    /// <summary>The files it changed; none for what changes no content.</summary>
    public ICollection<ActFile> Files { get; init; } = new List<ActFile>();
}
