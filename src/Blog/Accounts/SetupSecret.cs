namespace Blog.Accounts;

/// <summary>The one-time token of <c>/setup</c>: made at each start, kept in memory alone, printed by <c>serve</c> while there is no owner.</summary>
public sealed class SetupSecret
{
    public string Token { get; } = Secret.Make();

    /// <summary>Where it is used, from the site's root.</summary>
    public string Path => $"/setup?token={Token}";
}
