using Blog.Data;

namespace Blog.Accounts;

/// <summary>Signed-in browsers: the one way in, and the ways out.</summary>
public sealed class SessionDesk
{
    public Task SignInAsync(Account account, SignInMethod method, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<SessionView>> ListAsync(Guid accountId, CancellationToken ct) =>
        throw new NotSupportedException();

    /// <param name="accountId">Whose it must be.</param>
    /// <returns>False: that account has no such session.</returns>
    public Task<bool> EndAsync(Guid accountId, Guid id, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Ends all of the account's sessions but this browser's.</summary>
    /// <returns>How many.</returns>
    public Task<int> EndOthersAsync(Guid accountId, CancellationToken ct) => throw new NotSupportedException();
}
