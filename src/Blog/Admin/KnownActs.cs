using Blog.Accounts;
using Blog.History;

namespace Blog.Admin;

/// <summary>Which acts an account is told of.</summary>
public static class KnownActs
{
    /// <summary>An Owner of all, an Editor of their own and of all that changed content, an Author of their own.</summary>
    public static ActQuery MayKnow(this CurrentAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new ActQuery
        {
            AccountId = account.Role is Role.Owner ? null : account.GetId(),
            ContentOfAll = account.Role is Role.Editor,
        };
    }
}
