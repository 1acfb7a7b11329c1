namespace Blog.History;

/// <summary>What an act made of one file.</summary>
public sealed record FileAct(long Act, DateTimeOffset At, string AccountName, ActKind Kind, ActFile File);
