using Blog.Data;
using Blog.History;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Who has an account, and what each may do.</summary>
public sealed class AccountDesk(BlogDbContext db, UserManager<Account> users, AccountMaker maker, HistoryDesk history)
{
    private static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<AccountView>> ListAsync(CancellationToken ct)
    {
        var rows = await Views(db.Users.OrderBy(account => account.NormalizedEmail)).ToListAsync(ct);
        return [.. rows.Select(ViewOf)];
    }

    public async Task<AccountView?> FindAsync(Guid id, CancellationToken ct) =>
        await Views(db.Users.Where(account => account.Id == id)).SingleOrDefaultAsync(ct) is { } row
            ? ViewOf(row)
            : null;

    /// <param name="email">In any case.</param>
    public async Task<AccountView?> FindAsync(string email, CancellationToken ct)
    {
        var normalized = users.NormalizeEmail(email);
        return
            await Views(db.Users.Where(account => account.NormalizedEmail == normalized)).SingleOrDefaultAsync(ct)
                is { } row
            ? ViewOf(row)
            : null;
    }

    public async Task<AccountCreation> CreateAsync(NewAccount account, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var id = maker.NewId();
        if (account.Role is Role.Owner)
        {
            await OwnerBook.TryAddFirstAsync(db, id, maker.Now, ct);
        }

        var creation = await maker.MakeAsync(id, account, ct);
        if (creation is AccountCreation.Made)
        {
            await history.AddAsync(ActKind.AccountAdded, account.Email, RoleIn(account.Role), by, ct);
            await transaction.CommitAsync(ct);
        }

        return creation;
    }

    /// <returns>The secret part of the link, which is kept nowhere; null: that is no mail address, or one that has an account.</returns>
    public async Task<string?> InviteAsync(string email, Role role, Actor by, CancellationToken ct)
    {
        if (EmailText.Find(email) is not { } found || await users.FindByEmailAsync(found) is not null)
        {
            return null;
        }

        var secret = Secret.Make();
        var now = maker.Now;
        await db.Set<Invitation>().Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        db.Set<Invitation>()
            .Add(
                new Invitation
                {
                    Id = maker.NewId(),
                    SecretHash = Secret.HashOf(secret),
                    Email = found,
                    Role = role,
                    InvitedBy = by.Name,
                    CreatedAt = now,
                    ExpiresAt = now + InvitationLife,
                }
            );
        await history.AddAsync(ActKind.AccountInvited, found, RoleIn(role), by, ct);
        return secret;
    }

    /// <summary>Those that can still be taken, the newest first.</summary>
    public async Task<IReadOnlyList<InvitationView>> InvitationsAsync(CancellationToken ct)
    {
        var now = maker.Now;
        return await db.Set<Invitation>()
            .Where(invitation => invitation.ExpiresAt > now)
            .OrderByDescending(invitation => invitation.CreatedAt)
            .Select(invitation => new InvitationView(
                invitation.Id,
                invitation.Email,
                invitation.Role,
                invitation.InvitedBy,
                invitation.CreatedAt,
                invitation.ExpiresAt
            ))
            .ToListAsync(ct);
    }

    /// <returns>False: there is no such invitation.</returns>
    public async Task<bool> WithdrawAsync(Guid id, Actor by, CancellationToken ct)
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } invitation)
        {
            return false;
        }

        db.Remove(invitation);
        await history.AddAsync(ActKind.InvitationWithdrawn, invitation.Email, details: null, by, ct);
        return true;
    }

    /// <summary>Signs the account out everywhere: it comes back with its new address.</summary>
    public async Task<AddressChange> ChangeEmailAsync(Guid id, string email, Actor by, CancellationToken ct)
    {
        AddressChange made = new AddressChange.Same();
        var change = await ChangeAsync(
            id,
            by,
            takesOwner: false,
            async account =>
            {
                var before = account.Email ?? "";
                if (before == email.Trim())
                {
                    return;
                }

                if (await users.SetAddressAsync(account, email) is { } fault)
                {
                    made = new AddressChange.Refused(fault);
                    return;
                }

                await EndSessionsAsync(account, ct);
                var details = new Dictionary<string, string> { ["email"] = account.Email ?? "" };
                await history.AddAsync(ActKind.EmailChanged, before, details, by, ct);
                made = new AddressChange.Changed(before);
            },
            ct
        );
        return change is AccountChange.Done ? made : new AddressChange.NotMade(change);
    }

    /// <summary>Signs the account out everywhere, so that it comes back with its new role.</summary>
    public Task<AccountChange> ChangeRoleAsync(Guid id, Role role, Actor by, CancellationToken ct) =>
        ChangeAsync(
            id,
            by,
            role is not Role.Owner,
            async account =>
            {
                account.Role = role.ToString();
                await users.UpdateSecurityStampAsync(account);
                await EndSessionsAsync(account, ct);
                await history.AddAsync(ActKind.AccountChanged, account.Email ?? "", RoleIn(role), by, ct);
            },
            ct
        );

    /// <summary>Nobody signs in to the account any more, and who is signed in is not.</summary>
    public Task<AccountChange> SuspendAsync(Guid id, Actor by, CancellationToken ct) =>
        ChangeAsync(
            id,
            by,
            takesOwner: true,
            async account =>
            {
                account.SuspendedAt = maker.Now;
                await users.UpdateSecurityStampAsync(account);
                await EndSessionsAsync(account, ct);
                await history.AddAsync(ActKind.AccountSuspended, account.Email ?? "", details: null, by, ct);
            },
            ct
        );

    public Task<AccountChange> RestoreAsync(Guid id, Actor by, CancellationToken ct) =>
        ChangeAsync(
            id,
            by,
            takesOwner: false,
            async account =>
            {
                account.SuspendedAt = null;
                await users.UpdateAsync(account);
                await history.AddAsync(ActKind.AccountRestored, account.Email ?? "", details: null, by, ct);
            },
            ct
        );

    /// <summary>The posts stay; the handle is never given again.</summary>
    public Task<AccountChange> RemoveAsync(Guid id, Actor by, CancellationToken ct) =>
        ChangeAsync(
            id,
            by,
            takesOwner: true,
            async account =>
            {
                await users.DeleteAsync(account);
                await history.AddAsync(ActKind.AccountRemoved, account.Email ?? "", details: null, by, ct);
            },
            ct
        );

    private async Task<AccountChange> ChangeAsync(
        Guid id,
        Actor by,
        bool takesOwner,
        Func<Account, Task> change,
        CancellationToken ct
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await OwnerBook.HoldAsync(db, ct);
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return AccountChange.NotFound;
        }

        await db.Entry(account).ReloadAsync(ct);
        if (takesOwner && account.Role == nameof(Role.Owner) && !await OwnerBook.HasOtherAsync(db, id, ct))
        {
            return AccountChange.LastOwner;
        }

        if (by.Id == id)
        {
            return AccountChange.Self;
        }

        await change(account);
        await transaction.CommitAsync(ct);
        return AccountChange.Done;
    }

    private Task<int> EndSessionsAsync(Account account, CancellationToken ct) =>
        db.Set<Session>().Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(ct);

    private IQueryable<Row> Views(IQueryable<Account> accounts) =>
        accounts.Select(account => new Row(
            account.Id,
            account.Handle,
            account.Email,
            account.Role,
            account.LastSeenAt,
            account.TwoFactorEnabled,
            db.UserPasskeys.Count(passkey => passkey.UserId == account.Id),
            account.SuspendedAt
        ));

    private static AccountView ViewOf(Row row) =>
        new(
            row.Id,
            row.Handle,
            row.Email ?? "",
            Enum.Parse<Role>(row.Role),
            row.LastSeenAt,
            row.HasTwoFactor,
            row.Passkeys,
            row.SuspendedAt
        );

    private static Dictionary<string, string> RoleIn(Role role) => new() { ["role"] = role.ToString() };

    private sealed record Row(
        Guid Id,
        string Handle,
        string? Email,
        string Role,
        DateTimeOffset? LastSeenAt,
        bool HasTwoFactor,
        int Passkeys,
        DateTimeOffset? SuspendedAt
    );
}
