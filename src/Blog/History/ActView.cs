namespace Blog.History;

/// <summary>An act as the activity shows it.</summary>
/// <param name="AccountId">Null: the program itself, a command, or someone who is no account.</param>
/// <param name="Details">What else is to be told, by name; empty: nothing.</param>
public sealed record ActView(
    long Id,
    DateTimeOffset At,
    Guid? AccountId,
    string AccountName,
    ActKind Kind,
    string Subject,
    IReadOnlyDictionary<string, string> Details
);
