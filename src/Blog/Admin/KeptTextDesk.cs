using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Blog.Accounts;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Admin;

/// <summary>Keeps what someone typed and did not save, for that account alone.</summary>
public sealed class KeptTextDesk(BlogDbContext db, CurrentAccount account, EditTicket tickets, TimeProvider clock)
{
    /// <summary>Bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>How many texts an account has that were sent after its sign-in had lapsed.</summary>
    public const int MaxLapsed = 5;

    /// <summary>Who asks, as a browser tells its accounts apart.</summary>
    public string Owner => account.GetId().ToString("N");

    /// <summary>What a form carries, so that its text can be kept after the sign-in has lapsed.</summary>
    public string TicketFor(string path) => tickets.Make(account.GetId(), path);

    /// <summary>The newest text kept of a file; null: none.</summary>
    public async Task<KeptWords?> FindAsync(string path, CancellationToken ct)
    {
        var id = account.GetId();
        var rows = await db.Set<KeptText>()
            .AsNoTracking()
            .Where(text => text.AccountId == id && text.Path == path)
            .ToListAsync(ct);
        var newest = rows.OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Kind is KeptTextKind.Lapsed)
            .FirstOrDefault();
        return newest is not null
            ? new KeptWords(newest.Id, newest.Kind, newest.Base, FieldsOf(newest.Fields), newest.At)
            : null;
    }

    /// <summary>Keeps a text in place of the one before of its kind.</summary>
    /// <returns>False: it is too large.</returns>
    public Task<bool> KeepAsync(string path, KeptTextKind kind, PostEdit words, CancellationToken ct) =>
        KeepAsync(account.GetId(), path, kind, words, ct);

    /// <summary>Keeps a text for whom its form was made, whoever sends it.</summary>
    /// <returns>False: the ticket is none of ours, of another file, or too old; or the text is too large.</returns>
    public async Task<bool> KeepByTicketAsync(string ticket, string path, PostEdit words, CancellationToken ct)
    {
        if (tickets.Read(ticket, path) is not { } id || !await KeepAsync(id, path, KeptTextKind.Lapsed, words, ct))
        {
            return false;
        }

        var lapsed = await db.Set<KeptText>()
            .AsNoTracking()
            .Where(text => text.AccountId == id && text.Kind == KeptTextKind.Lapsed)
            .OrderByDescending(text => text.At)
            .Select(text => text.Id)
            .ToListAsync(ct);
        var old = lapsed.Skip(MaxLapsed).ToList();
        if (old.Count > 0)
        {
            await db.Set<KeptText>().Where(text => old.Contains(text.Id)).ExecuteDeleteAsync(ct);
        }

        return true;
    }

    /// <summary>Lets go of one text.</summary>
    public Task DiscardAsync(long text, CancellationToken ct)
    {
        var id = account.GetId();
        return db.Set<KeptText>().Where(row => row.Id == text && row.AccountId == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>Takes what everybody typed to where the file lies now; what is kept there already stays.</summary>
    public Task MoveAsync(string from, string to, CancellationToken ct)
    {
        var all = db.Set<KeptText>();
        return all.Where(row => row.Path == from)
            .Where(row =>
                !all.Any(other => other.Path == to && other.AccountId == row.AccountId && other.Kind == row.Kind)
            )
            .ExecuteUpdateAsync(row => row.SetProperty(text => text.Path, to), ct);
    }

    /// <summary>Lets go of what the form kept of a file by itself, which is saved now.</summary>
    public Task ForgetAsync(string path, CancellationToken ct)
    {
        var id = account.GetId();
        return db.Set<KeptText>()
            .Where(row => row.AccountId == id && row.Path == path && row.Kind != KeptTextKind.Aside)
            .ExecuteDeleteAsync(ct);
    }

    private async Task<bool> KeepAsync(Guid owner, string path, KeptTextKind kind, PostEdit words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (fields, now) = (JsonSerializer.Serialize(words.Fields), clock.GetUtcNow());
        var hash = words.Base.Length == 64 ? words.Base : "";
        if (Encoding.UTF8.GetByteCount(fields) > MaxBytes)
        {
            return false;
        }

        if (await ReplaceAsync() > 0)
        {
            return true;
        }

        db.Set<KeptText>()
            .Add(
                new KeptText
                {
                    AccountId = owner,
                    Path = path,
                    Kind = kind,
                    Base = hash,
                    Fields = fields,
                    At = now,
                }
            );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (!DatabaseFaults.IsAway(fault))
        {
            // Another window of the same person was first.
            db.ChangeTracker.Clear();
            return await ReplaceAsync() > 0;
        }

        return true;

        Task<int> ReplaceAsync() =>
            db.Set<KeptText>()
                .Where(text => text.AccountId == owner && text.Path == path && text.Kind == kind)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(text => text.Base, hash)
                            .SetProperty(text => text.Fields, fields)
                            .SetProperty(text => text.At, now),
                    ct
                );
    }

    private static ImmutableDictionary<string, string> FieldsOf(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)?.ToImmutableDictionary(StringComparer.Ordinal)
        ?? ImmutableDictionary<string, string>.Empty;
}
