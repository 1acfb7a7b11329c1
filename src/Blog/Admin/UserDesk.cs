using Blog.Accounts;

namespace Blog.Admin;

/// <summary>The accounts as an owner sees and changes them. What concerns their own is done at their own security page.</summary>
public sealed class UserDesk(AccountDesk accounts, SessionDesk sessions, AuthorCounts authors, CurrentAccount account)
{
    public bool IsMine(Guid id) => id == account.Id;

    /// <summary>Whether the owner showed a factor within five minutes.</summary>
    public Task<bool> IsProvedAsync() => sessions.IsProvedAsync();

    public Task<IReadOnlyList<AccountView>> ListAsync(CancellationToken ct) => accounts.ListAsync(ct);

    public Task<IReadOnlyList<InvitationView>> InvitationsAsync(CancellationToken ct) => accounts.InvitationsAsync(ct);

    /// <summary>Whose the posts are.</summary>
    public AuthorBook Authors() => authors.Count();

    public async Task<UserView?> FindAsync(Guid id, CancellationToken ct) =>
        await accounts.FindAsync(id, ct) is { } found
            ? new UserView(found, authors.Count().CountOf(found.Handle), await sessions.ListAsync(id, ct))
            : null;

    /// <returns>False: there is no such invitation.</returns>
    public Task<bool> WithdrawAsync(Guid invitation, CancellationToken ct) =>
        accounts.WithdrawAsync(invitation, account.Actor, ct);

    public Task<AccountChange> ChangeRoleAsync(Guid id, Role role, CancellationToken ct) =>
        accounts.ChangeRoleAsync(id, role, account.Actor, ct);

    public Task<AccountChange> SuspendAsync(Guid id, CancellationToken ct) =>
        accounts.SuspendAsync(id, account.Actor, ct);

    public Task<AccountChange> RestoreAsync(Guid id, CancellationToken ct) =>
        accounts.RestoreAsync(id, account.Actor, ct);

    public Task<AccountChange> RemoveAsync(Guid id, CancellationToken ct) =>
        accounts.RemoveAsync(id, account.Actor, ct);

    public Task<AddressChange> ChangeEmailAsync(Guid id, string email, CancellationToken ct) =>
        accounts.ChangeEmailAsync(id, email, account.Actor, ct);

    /// <param name="session">Null: all of them. One that has ended already is no fault.</param>
    public async Task<AccountChange> SignOutAsync(Guid id, Guid? session, CancellationToken ct)
    {
        if (IsMine(id))
        {
            return AccountChange.Self;
        }

        _ = session is { } one
            ? await sessions.EndAsync(id, one, account.Actor, ct)
                ? 1
                : 0
            : await sessions.EndOthersAsync(id, account.Actor, ct);
        return AccountChange.Done;
    }
}
