using System.Text.Json;
using Blog.Content.Writing;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.History;

/// <summary>
/// Changes files of the content folder and writes down who did it, so that it can be undone. In this order: the bytes before
/// and after are kept, the act is planned, every file takes its place, the act is done. What is killed on the way is finished
/// at the next start (<see cref="UnfinishedActs"/>).
/// </summary>
public sealed class ContentActs(
    BlogDbContext db,
    HistoryStore store,
    ContentWriter writer,
    ContentGate gate,
    UnfinishedMark mark,
    TimeProvider clock
)
{
    /// <exception cref="TimeoutException">Another process held the content folder; nothing was changed.</exception>
    /// <exception cref="DbUpdateException">
    /// The database failed when the files had their new bytes already; the next start finishes the act.
    /// </exception>
    public async Task<ActOutcome> RunAsync(ActPlan plan, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var changes = plan.Changes.Where(IsChange).ToList();
        if (changes.Count == 0)
        {
            return new ActOutcome.Unchanged();
        }

        using var turn = await gate.HoldAsync(ct);
        try
        {
            // Set before the first byte lies beside a file, or what a kill leaves there would stay.
            using var unfinished = mark.Set();
            using var write = writer.Prepare(changes);
            return new ActOutcome.Done(await ApplyAsync(plan, changes, write, unfinished, actor, ct));
        }
        catch (ContentWriteException fault)
        {
            return new ActOutcome.Refused(fault.Fault, fault.Path, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var known = ContentWriteException.Of(changes[0].Path, fault);
            return known.Fault is WriteFault.DiskFull
                ? new ActOutcome.Refused(known.Fault, known.Path, known.Message)
                : new ActOutcome.Refused(
                    WriteFault.Failed,
                    "",
                    $"Nothing was written, since the version before could not be kept: {fault.Message}"
                );
        }
    }

    private async Task<long> ApplyAsync(
        ActPlan plan,
        List<FileChange> changes,
        PreparedWrite write,
        UnfinishedMark.Holder unfinished,
        Actor actor,
        CancellationToken ct
    )
    {
        var act = new Act
        {
            At = clock.GetUtcNow(),
            AccountId = actor.Id,
            AccountName = actor.Name,
            Kind = plan.Kind,
            Subject = plan.Subject,
            State = ActState.Planned,
            Details = plan.Details is null ? null : JsonSerializer.Serialize(plan.Details),
            Files = FilesOf(changes),
        };
        await PlanAsync(act, ct);
        var wasLeft = unfinished.Stays;
        unfinished.Stays = true;

        // From here on nobody is asked whether they still wait for it.
        try
        {
            write.Apply();
        }
        catch (ContentWriteException) when (!write.IsHalf)
        {
            await db.Set<Act>().Where(row => row.Id == act.Id).ExecuteDeleteAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
            unfinished.Stays = wasLeft;
            throw;
        }

        act.State = ActState.Done;
        if (plan.Undoes is { } undone)
        {
            // What the undone act had itself taken back stands again, so it can be undone again.
            await db.Set<Act>()
                .Where(row => row.UndoneById == undone)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(each => each.UndoneById, (long?)null),
                    CancellationToken.None
                );
            await db.Set<Act>()
                .Where(row => row.Id == undone)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.UndoneById, act.Id), CancellationToken.None);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        unfinished.Stays = wasLeft;

        return act.Id;
    }

    private async Task PlanAsync(Act act, CancellationToken ct)
    {
        db.Set<Act>().Add(act);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault)
        {
            db.ChangeTracker.Clear();
            throw new ContentWriteException(
                DatabaseFaults.IsDiskFull(fault) ? WriteFault.DiskFull : WriteFault.Failed,
                "",
                DatabaseFaults.IsDiskFull(fault)
                    ? "Nothing was written, since the disk is full. Make room, and save again."
                    : $"Nothing was written, since the database failed: {fault.InnerException?.Message}",
                fault
            );
        }
    }

    private List<ActFile> FilesOf(List<FileChange> changes)
    {
        var kept = new List<ReadOnlyMemory<byte>>(changes.SelectMany(BytesOf));
        var hashes = new Queue<byte[]>(
            kept.Count <= 2 ? kept.Select(bytes => store.Keep(bytes.Span)) : store.KeepAll(kept)
        );
        return
        [
            .. changes.Select(change => new ActFile
            {
                Path = change.Path,
                Before = change.Before is null ? null : hashes.Dequeue(),
                After = change.After is null ? null : hashes.Dequeue(),
            }),
        ];
    }

    private static IEnumerable<ReadOnlyMemory<byte>> BytesOf(FileChange change)
    {
        if (change.Before is { } before)
        {
            yield return before;
        }

        if (change.After is { } after)
        {
            yield return after;
        }
    }

    private static bool IsChange(FileChange change) =>
        change is not { Before: null, After: null }
        && !(change is { Before: { } before, After: { } after } && before.AsSpan().SequenceEqual(after));
}
