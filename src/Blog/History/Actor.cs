namespace Blog.History;

/// <summary>Who did something.</summary>
/// <param name="Id">The account's; null: the program itself, a command, or someone who is no account.</param>
/// <param name="Name">The name that stays when the account goes.</param>
public sealed record Actor(Guid? Id, string Name)
{
    /// <summary>The program itself, and whoever types its commands.</summary>
    public static Actor System { get; } = new(Id: null, "system");
}
