using Blog.Data;
using Blog.History;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>The first start: makes the first owner, once.</summary>
public sealed class SetupDesk(BlogDbContext db, AccountMaker maker, HistoryDesk history, SetupSecret secret)
{
    /// <returns>Whether there is no owner yet.</returns>
    public async Task<bool> IsNeededAsync(CancellationToken ct) => !await db.Set<FirstOwner>().AnyAsync(ct);

    /// <param name="token">As it stood in the address.</param>
    public async Task<bool> MayAsync(string? token, CancellationToken ct) =>
        token is not null && Secret.AreSame(token, secret.Token) && await IsNeededAsync(ct);

    public async Task<AccountCreation> CreateAsync(NewAccount owner, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var id = maker.NewId();
        if (!await OwnerBook.TryAddFirstAsync(db, id, maker.Now, ct))
        {
            return new AccountCreation.Refused([AccountFault.AlreadySetUp]);
        }

        var creation = await maker.MakeAsync(id, owner with { Role = Role.Owner }, ct);
        if (creation is AccountCreation.Made)
        {
            await history.AddAsync(ActKind.SetUp, owner.Email, details: null, new Actor(id, owner.Handle), ct);
            await transaction.CommitAsync(ct);
        }

        return creation;
    }
}
