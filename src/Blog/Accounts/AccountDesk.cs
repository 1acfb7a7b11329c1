using Blog.Data;
using Blog.History;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Who has an account, and what each may do.</summary>
public sealed class AccountDesk(BlogDbContext db)
{
    public async Task<IReadOnlyList<AccountView>> ListAsync(CancellationToken ct)
    {
        var rows = await db
            .Users.OrderBy(account => account.NormalizedEmail)
            .Select(account => new
            {
                account.Id,
                account.Handle,
                account.Email,
                account.Role,
                account.LastSeenAt,
                account.TwoFactorEnabled,
                Passkeys = db.UserPasskeys.Count(passkey => passkey.UserId == account.Id),
                account.SuspendedAt,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new AccountView(
                row.Id,
                row.Handle,
                row.Email ?? "",
                Enum.Parse<Role>(row.Role),
                row.LastSeenAt,
                row.TwoFactorEnabled,
                row.Passkeys,
                row.SuspendedAt
            )),
        ];
    }

    /// <returns>The secret part of the link, which is kept nowhere.</returns>
    public Task<string> InviteAsync(string email, Role role, Actor by, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<InvitationView>> InvitationsAsync(CancellationToken ct) =>
        throw new NotSupportedException();

    /// <returns>False: there is no such invitation.</returns>
    public Task<bool> WithdrawAsync(Guid id, Actor by, CancellationToken ct) => throw new NotSupportedException();

    public Task<AccountChange> ChangeRoleAsync(Guid id, Role role, Actor by, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<AccountChange> SuspendAsync(Guid id, Actor by, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<AccountChange> RestoreAsync(Guid id, Actor by, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<AccountChange> RemoveAsync(Guid id, Actor by, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<AccountCreation> CreateAsync(NewAccount account, Actor by, CancellationToken ct) =>
        throw new NotSupportedException();
}
