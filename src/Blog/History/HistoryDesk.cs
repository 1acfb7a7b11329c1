using System.Text.Json;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.History;

/// <summary>Writes down what was done, and tells it.</summary>
public sealed class HistoryDesk(BlogDbContext db, TimeProvider clock)
{
    private const int MostNames = 200;

    /// <summary>Adds an act that changed no file.</summary>
    /// <param name="subject">What it was done to, in words.</param>
    /// <param name="details">Never a secret; null: nothing more to tell.</param>
    public async Task AddAsync(
        ActKind kind,
        string subject,
        IReadOnlyDictionary<string, string>? details,
        Actor actor,
        CancellationToken ct
    )
    {
        db.Set<Act>()
            .Add(
                new Act
                {
                    At = clock.GetUtcNow(),
                    AccountId = actor.Id,
                    AccountName = actor.Name,
                    Kind = kind,
                    Subject = subject,
                    State = ActState.Done,
                    Details = details is null ? null : JsonSerializer.Serialize(details),
                }
            );
        await db.SaveChangesAsync(ct);
    }

    public async Task<ActPage> FindAsync(ActQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var acts = Matching(query);
        var total = await acts.CountAsync(ct);
        var rows = await acts.OrderByDescending(act => act.At)
            .ThenByDescending(act => act.Id)
            .Skip((query.Number - 1) * query.Size)
            .Take(query.Size)
            .Select(act => new { Act = act, act.Files.Count })
            .ToListAsync(ct);
        return new ActPage([.. rows.Select(row => ViewOf(row.Act, row.Count))], total);
    }

    /// <summary>An act that is done; null: there is none.</summary>
    public async Task<ActView?> FindAsync(long id, CancellationToken ct) =>
        await db.Set<Act>()
            .AsNoTracking()
            .Where(act => act.Id == id && act.State == ActState.Done)
            .Select(act => new { Act = act, act.Files.Count })
            .FirstOrDefaultAsync(ct)
            is { } row
            ? ViewOf(row.Act, row.Count)
            : null;

    /// <summary>The files that an act changed, by path.</summary>
    public async Task<IReadOnlyList<ActFile>> FilesAsync(long act, CancellationToken ct) =>
        await db.Set<ActFile>()
            .AsNoTracking()
            .Where(file => file.ActId == act)
            .OrderBy(file => file.Path)
            .ToListAsync(ct);

    /// <summary>The names that acts were written down with, in order.</summary>
    /// <param name="query">Whose acts; the rest of it is not asked for.</param>
    public async Task<IReadOnlyList<string>> NamesAsync(ActQuery query, CancellationToken ct) =>
        await Matching(new ActQuery { AccountId = query.AccountId, ContentOfAll = query.ContentOfAll })
            .Select(act => act.AccountName)
            .Distinct()
            .OrderBy(name => name)
            .Take(MostNames)
            .ToListAsync(ct);

    private IQueryable<Act> Matching(ActQuery query)
    {
        var acts = db.Set<Act>().AsNoTracking();
        if (query.AccountId is { } account)
        {
            acts = query.ContentOfAll
                ? acts.Where(act => act.AccountId == account || act.Files.Any())
                : acts.Where(act => act.AccountId == account);
        }

        if (query.AccountName is { } name)
        {
            acts = acts.Where(act => act.AccountName == name);
        }

        if (query.Kind is { } kind)
        {
            acts = acts.Where(act => act.Kind == kind);
        }

        if (query.From is { } from)
        {
            var first = from.ToUniversalTime();
            acts = acts.Where(act => act.At >= first);
        }

        if (query.Before is { } before)
        {
            var end = before.ToUniversalTime();
            acts = acts.Where(act => act.At < end);
        }

        return acts;
    }

    private static ActView ViewOf(Act act, int files) =>
        new(
            act.Id,
            act.At,
            act.AccountId,
            act.AccountName,
            act.Kind,
            act.Subject,
            act.Details is null
                ? new Dictionary<string, string>()
                : JsonSerializer.Deserialize<Dictionary<string, string>>(act.Details) ?? [],
            files,
            act.UndoneById
        );
}
