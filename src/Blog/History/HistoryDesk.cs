using System.Text.Json;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.History;

/// <summary>Writes down what was done, and tells it.</summary>
public sealed class HistoryDesk(BlogDbContext db, TimeProvider clock)
{
    /// <summary>How long what was moved to the trash can be brought back.</summary>
    public static readonly TimeSpan TrashStays = TimeSpan.FromDays(30);

    private const int MostNames = 200;
    private const int MostTrashed = 1000;
    private const int MostVersions = 200;

    /// <summary>Adds an act that changed no file.</summary>
    /// <param name="subject">What it was done to, in words.</param>
    /// <param name="details">Never a secret; null: nothing more to tell.</param>
    /// <returns>The act's id.</returns>
    public async Task<long> AddAsync(
        ActKind kind,
        string subject,
        IReadOnlyDictionary<string, string>? details,
        Actor actor,
        CancellationToken ct
    )
    {
        var act = new Act
        {
            At = clock.GetUtcNow(),
            AccountId = actor.Id,
            AccountName = actor.Name,
            Kind = kind,
            Subject = subject,
            State = ActState.Done,
            Details = details is null ? null : JsonSerializer.Serialize(details),
        };
        db.Set<Act>().Add(act);
        await db.SaveChangesAsync(ct);
        return act.Id;
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

    /// <summary>Acts that moved files to the trash, and can be taken back, the newest first.</summary>
    public async Task<IReadOnlyList<ActView>> TrashedAsync(DateTimeOffset since, CancellationToken ct)
    {
        var first = since.ToUniversalTime();
        var rows = await db.Set<Act>()
            .AsNoTracking()
            .Where(act => act.Kind == ActKind.PostTrashed && act.State == ActState.Done)
            .Where(act => act.UndoneById == null && act.At >= first && act.Files.Any())
            .OrderByDescending(act => act.Id)
            .Take(MostTrashed)
            .Select(act => new { Act = act, act.Files.Count })
            .ToListAsync(ct);
        return [.. rows.Select(row => ViewOf(row.Act, row.Count))];
    }

    /// <summary>Names the bytes no more that acts moved to the trash; what else names them keeps them.</summary>
    public Task LetGoAsync(IReadOnlyCollection<long> trashed, CancellationToken ct) =>
        db.Set<ActFile>()
            .Where(file => trashed.Contains(file.ActId))
            .Where(file =>
                db.Set<Act>()
                    .Any(act => act.Id == file.ActId && act.Kind == ActKind.PostTrashed && act.UndoneById == null)
            )
            .ExecuteDeleteAsync(ct);

    /// <summary>What became of a file, the newest first; where an act moved it, what became of it at its place before too.</summary>
    public async Task<IReadOnlyList<FileAct>> OfFileAsync(string path, CancellationToken ct)
    {
        var found = new List<FileAct>();
        for (var (at, before) = ((string?)path, long.MaxValue); at is not null && found.Count < MostVersions; )
        {
            var here = at;
            var rows = await db.Set<ActFile>()
                .AsNoTracking()
                .Where(file => file.Path == here && file.ActId < before)
                .Join(
                    db.Set<Act>().Where(act => act.State == ActState.Done),
                    file => file.ActId,
                    act => act.Id,
                    (file, act) => new { act, file }
                )
                .OrderByDescending(row => row.act.Id)
                .Take(MostVersions)
                .ToListAsync(ct);
            at = null;
            foreach (var row in rows)
            {
                found.Add(new FileAct(row.act.Id, row.act.At, row.act.AccountName, row.act.Kind, row.file));
                if (row.file.Before is null && await CameFromAsync(row.file, ct) is { } from)
                {
                    (at, before) = (from, row.act.Id);
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>Where acts took a file that is not at its path any more; null: none did.</summary>
    public async Task<string?> WentToAsync(string path, CancellationToken ct)
    {
        string? at = null;
        for (var (here, after, step) = (path, 0L, 0); step < MostVersions; step++)
        {
            var (from, since) = (here, after);
            var last = await db.Set<ActFile>()
                .AsNoTracking()
                .Where(file => file.Path == from && file.ActId > since)
                .Where(file => db.Set<Act>().Any(act => act.Id == file.ActId && act.State == ActState.Done))
                .OrderByDescending(file => file.ActId)
                .FirstOrDefaultAsync(ct);
            if (last is not { Before: not null, After: null })
            {
                return at;
            }

            var files = await FilesAsync(last.ActId, ct);
            if (files.FirstOrDefault(file => FormerOf(file, files)?.Path == from) is not { } next)
            {
                return null;
            }

            (at, here, after) = (next.Path, next.Path, last.ActId);
        }

        return null;
    }

    /// <summary>The path that a file had before an act moved it; null: none did.</summary>
    private async Task<string?> CameFromAsync(ActFile file, CancellationToken ct) =>
        FormerOf(file, await FilesAsync(file.ActId, ct))?.Path;

    /// <summary>What a file was before the act moved it; null: the act moved it from nowhere.</summary>
    /// <param name="files">All that the act changed.</param>
    private static ActFile? FormerOf(ActFile file, IReadOnlyList<ActFile> files)
    {
        if (file is not { Before: null, After: not null })
        {
            return null;
        }

        var gone = files.Where(other => other is { Before: not null, After: null }).ToList();
        return gone.Find(other => other.Before.AsSpan().SequenceEqual(file.After))
            ?? gone.Find(other => NameOf(other.Path) == NameOf(file.Path))
            ?? (gone is [var only] && files.Count == 2 ? only : null);

        static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
    }

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
