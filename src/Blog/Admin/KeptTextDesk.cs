using System.Collections.Immutable;
using System.Text.Json;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Admin;

/// <summary>Keeps what someone typed and did not save, for that account alone.</summary>
public sealed class KeptTextDesk(BlogDbContext db, TimeProvider clock)
{
    /// <summary>The newest text kept of a file; null: none.</summary>
    public async Task<KeptWords?> FindAsync(Guid account, string path, CancellationToken ct)
    {
        var rows = await db.Set<KeptText>()
            .AsNoTracking()
            .Where(text => text.AccountId == account && text.Path == path)
            .ToListAsync(ct);
        return rows.MaxBy(row => row.At) is { } newest
            ? new KeptWords(newest.Id, newest.Kind, newest.Base, FieldsOf(newest.Fields), newest.At)
            : null;
    }

    /// <summary>Keeps a text in place of the one before of its kind.</summary>
    public async Task KeepAsync(Guid account, string path, KeptTextKind kind, PostEdit words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (fields, now) = (JsonSerializer.Serialize(words.Fields), clock.GetUtcNow());
        if (await ReplaceAsync() == 0)
        {
            db.Set<KeptText>()
                .Add(
                    new KeptText
                    {
                        AccountId = account,
                        Path = path,
                        Kind = kind,
                        Base = words.Base,
                        Fields = fields,
                        At = now,
                    }
                );
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // Another window of the same person was first.
                db.ChangeTracker.Clear();
                await ReplaceAsync();
            }
        }

        Task<int> ReplaceAsync() =>
            db.Set<KeptText>()
                .Where(text => text.AccountId == account && text.Path == path && text.Kind == kind)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(text => text.Base, words.Base)
                            .SetProperty(text => text.Fields, fields)
                            .SetProperty(text => text.At, now),
                    ct
                );
    }

    /// <summary>Lets go of all that is kept of a file.</summary>
    public Task DiscardAsync(Guid account, string path, CancellationToken ct) =>
        db.Set<KeptText>().Where(text => text.AccountId == account && text.Path == path).ExecuteDeleteAsync(ct);

    private static ImmutableDictionary<string, string> FieldsOf(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)?.ToImmutableDictionary(StringComparer.Ordinal)
        ?? ImmutableDictionary<string, string>.Empty;
}
