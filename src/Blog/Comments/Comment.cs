namespace Blog.Comments;

/// <summary>What a reader wrote under a page.</summary>
public sealed class Comment
{
    /// <summary>Also the order: a later comment has a higher one.</summary>
    public long Id { get; init; }

    /// <summary>SHA-256 of <see cref="Page"/>, which is too long for an index.</summary>
    public required byte[] PageKey { get; set; }

    /// <summary>The identity of the page, its <c>guid</c>, which stays when its address changes.</summary>
    public required string Page { get; set; }

    /// <summary>The comment that this one answers; null: the page itself.</summary>
    public long? ParentId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When its writer, or someone of the staff, changed it last; null: nobody did.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    public required string Name { get; set; }

    /// <summary>Null: none was given, or it was erased. Shown to staff only.</summary>
    public string? Mail { get; set; }

    /// <summary>An address of http or https; null: none.</summary>
    public string? Site { get; set; }

    /// <summary>The account of the staff that wrote it; null: a reader did.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>As it was typed.</summary>
    public required string Text { get; set; }

    /// <summary>What readers get, made of <see cref="Text"/> by <see cref="CommentMarkup"/>.</summary>
    public required string Html { get; set; }

    /// <summary>The <see cref="CommentMarkup.Version"/> that made <see cref="Html"/>.</summary>
    public required int HtmlVersion { get; set; }

    public required CommentState State { get; set; }

    /// <summary>Null: nothing held it.</summary>
    public HoldReason? Held { get; set; }

    /// <summary>When it was put into the trash or taken for spam; null: it is in neither, or is an empty row that answers need.</summary>
    public DateTimeOffset? PutAwayAt { get; set; }

    /// <summary>When whom it concerns was told that readers see it; null: nobody was yet. It is done once.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>The browser that sent it, by the cookie that posting sets; null: erased, or of the staff.</summary>
    public Guid? CommenterId { get; set; }

    /// <summary>A keyed hash of the client's address; null: dropped. The key is that of <see cref="AddressMonth"/>.</summary>
    public byte[]? Address { get; set; }

    /// <summary>As <c>2026-11</c>: which of the monthly keys made <see cref="Address"/>.</summary>
    public string? AddressMonth { get; set; }

    /// <summary>The browser's <c>User-Agent</c>, dropped with <see cref="Address"/>.</summary>
    public string? Agent { get; set; }

    /// <summary>What the form's token held by chance: of two comments sent with the same token one is kept.</summary>
    public required byte[] Token { get; init; }

    /// <summary>SHA-256 of the words without their case and spaces, to know the same words again.</summary>
    public required byte[] Words { get; set; }

    public ReplyMail ReplyMail { get; set; }

    /// <summary>The language of the page, in which mails to the writer are written.</summary>
    public required string Language { get; init; }
}
