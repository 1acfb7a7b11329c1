using Blog.Accounts;

namespace Blog.Admin;

/// <summary>An account as an owner sees it.</summary>
/// <param name="Posts">How many name it in <c>author</c>, hidden ones too.</param>
/// <param name="Sessions">The last used first.</param>
public sealed record UserView(AccountView Account, int Posts, IReadOnlyList<SessionView> Sessions)
{
    public static UserView None { get; } =
        new(new AccountView(Guid.Empty, "", "", Role.Author, null, HasTwoFactor: false, 0, null), 0, []);
}
