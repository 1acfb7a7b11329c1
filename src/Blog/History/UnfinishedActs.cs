using System.Collections.Immutable;
using Blog.Content.Writing;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.History;

/// <summary>
/// Finishes acts that were planned when the program was killed: each file that is still as it was before gets what it was to
/// have. A file that is neither was changed by someone since; it is left, and named.
/// </summary>
public sealed class UnfinishedActs(BlogDbContext db, HistoryStore store, ContentWriter writer, ContentGate gate)
{
    /// <returns>The files that were left, relative to the content folder.</returns>
    public async Task<ImmutableArray<string>> FinishAsync(CancellationToken ct)
    {
        using var turn = await gate.HoldAsync(ct);
        var planned = await db.Set<Act>()
            .Include(act => act.Files)
            .Where(act => act.State == ActState.Planned)
            .OrderBy(act => act.Id)
            .ToListAsync(ct);
        var left = ImmutableArray.CreateBuilder<string>();
        foreach (var act in planned)
        {
            foreach (var file in act.Files)
            {
                if (!Finish(file))
                {
                    left.Add(file.Path);
                }
            }

            act.State = ActState.Done;
            await db.SaveChangesAsync(ct);
        }

        writer.ClearLeftovers();
        return left.ToImmutable();
    }

    private bool Finish(ActFile file)
    {
        try
        {
            var now = writer.Read(file.Path);
            if (HistoryStore.IsOf(now, file.After))
            {
                if (now is null)
                {
                    writer.RemoveEmptyFolders(file.Path);
                }

                return true;
            }

            if (!HistoryStore.IsOf(now, file.Before) || (file.After is { } wanted && store.Find(wanted) is null))
            {
                return false;
            }

            using var write = writer.Prepare([
                new FileChange(file.Path, now, file.After is { } hash ? store.Find(hash) : null),
            ]);
            write.Apply();
            return true;
        }
        catch (ContentWriteException)
        {
            return false;
        }
    }
}
