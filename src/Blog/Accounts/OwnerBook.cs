using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Keeps that there is always someone who may do everything, from the first one on.</summary>
internal static class OwnerBook
{
    /// <returns>False: there was one already.</returns>
    public static Task<bool> TryAddFirstAsync(BlogDbContext db, Guid id, DateTimeOffset now, CancellationToken ct) =>
        OnceOnly.TryAddAsync(db, new FirstOwner { AccountId = id, At = now }, ct);

    /// <summary>
    /// Has whoever else takes owners away wait until this transaction ends: of two owners who remove each other, one stays.
    /// </summary>
    public static Task HoldAsync(BlogDbContext db, CancellationToken ct) =>
        db.Set<FirstOwner>()
            .ExecuteUpdateAsync(row => row.SetProperty(owner => owner.AccountId, owner => owner.AccountId), ct);

    /// <returns>Whether another account than this one may do everything.</returns>
    public static Task<bool> HasOtherAsync(BlogDbContext db, Guid id, CancellationToken ct) =>
        db.Users.AnyAsync(
            account => account.Id != id && account.Role == nameof(Role.Owner) && account.SuspendedAt == null,
            ct
        );
}
