namespace Blog.History;

/// <summary>An act as the activity shows it.</summary>
/// <param name="AccountId">Null: the program itself, a command, or someone who is no account.</param>
/// <param name="Details">What else is to be told, by name; empty: nothing.</param>
/// <param name="Files">How many files it changed, and keeps the versions of.</param>
/// <param name="UndoneById">The act that took it back; null: none did.</param>
public sealed record ActView(
    long Id,
    DateTimeOffset At,
    Guid? AccountId,
    string AccountName,
    ActKind Kind,
    string Subject,
    IReadOnlyDictionary<string, string> Details,
    int Files,
    long? UndoneById
)
{
    /// <summary>Whether it could be taken back by who may.</summary>
    public bool IsUndoable => Files > 0 && UndoneById is null;
}
