namespace Blog.Accounts;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">In letters that stand in an address.</param>
/// <param name="Name">As its owner called it.</param>
public sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt);
