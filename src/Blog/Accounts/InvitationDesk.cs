using Blog.Data;
using Blog.History;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Takes an invitation: whoever holds its link makes an account.</summary>
public sealed class InvitationDesk(BlogDbContext db, AccountMaker maker, HistoryDesk history)
{
    /// <returns>Null: the link was used, withdrawn, is too old, or never was one.</returns>
    public async Task<InvitationView?> FindAsync(string secret, CancellationToken ct)
    {
        var hash = Secret.HashOf(secret);
        var now = maker.Now;
        return await db.Set<Invitation>()
            .Where(row => row.SecretHash == hash && row.ExpiresAt > now)
            .Select(row => new InvitationView(row.Id, row.Email, row.Role, row.InvitedBy, row.CreatedAt, row.ExpiresAt))
            .SingleOrDefaultAsync(ct);
    }

    public async Task<AccountCreation> AcceptAsync(string secret, string handle, string password, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (
            await FindAsync(secret, ct) is not { } invitation
            || await db.Set<Invitation>().Where(row => row.Id == invitation.Id).ExecuteDeleteAsync(ct) == 0
        )
        {
            return new AccountCreation.Refused([AccountFault.LinkWrong]);
        }

        var id = maker.NewId();
        var asked = new NewAccount(invitation.Email, handle, password, invitation.Role);
        var creation = await maker.MakeAsync(id, asked, ct);
        if (creation is AccountCreation.Made)
        {
            var details = new Dictionary<string, string> { ["role"] = invitation.Role.ToString() };
            await history.AddAsync(ActKind.AccountAdded, invitation.Email, details, new Actor(id, handle), ct);
            await transaction.CommitAsync(ct);
        }

        return creation;
    }
}
