using System.Collections.Immutable;
using System.Text;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.History;

/// <summary>Takes acts back, whole: as acts of their own.</summary>
public sealed class Undo(BlogDbContext db, HistoryStore store, ContentWriter writer, ContentActs acts)
{
    /// <summary>What the undoing of an act would do.</summary>
    /// <returns>Null: there is no such act, it changed no file, or it was undone already.</returns>
    public async Task<UndoPlan?> PlanAsync(long id, CancellationToken ct)
    {
        var act = await db.Set<Act>()
            .AsNoTracking()
            .Include(row => row.Files)
            .FirstOrDefaultAsync(row => row.Id == id && row.State == ActState.Done && row.UndoneById == null, ct);
        if (act is null || act.Files.Count == 0)
        {
            return null;
        }

        var changes = new List<FileChange>();
        var blocked = ImmutableArray.CreateBuilder<string>();
        foreach (var file in act.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (Back(file) is { } change)
            {
                changes.Add(change);
            }
            else
            {
                blocked.Add(file.Path);
            }
        }

        return new UndoPlan(
            new ActPlan(ActKind.Undone, act.Subject, changes)
            {
                Undoes = act.Id,
                Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["act"] = act.Kind.ToString() },
            },
            blocked.ToImmutable(),
            changes.Exists(change =>
                !HistoryStore.IsOf(change.After, act.Files.First(file => file.Path == change.Path).Before)
            )
        );
    }

    /// <exception cref="ArgumentException">Files stand in the way: the plan is refused whole.</exception>
    public Task<ActOutcome> RunAsync(UndoPlan plan, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Blocked.IsEmpty
            ? acts.RunAsync(plan.Act, actor, ct)
            : throw new ArgumentException("Files stand in the way.", nameof(plan));
    }

    /// <returns>Null: the file was changed since in a way that does not go together.</returns>
    private FileChange? Back(ActFile file)
    {
        byte[]? now;
        try
        {
            now = writer.Read(file.Path);
        }
        catch (ContentWriteException)
        {
            return null;
        }

        var before = file.Before is { } hash ? store.Find(hash) : null;
        if (file.Before is not null && before is null)
        {
            return null;
        }

        if (HistoryStore.IsOf(now, file.After) || HistoryStore.IsOf(now, file.Before))
        {
            return new FileChange(file.Path, now, before);
        }

        // Changed since: what was done since stays, what the act did goes, where these are different lines.
        var after = file.After is { } known ? store.Find(known) : null;
        return now is not null && before is not null && after is not null && Merged(after, before, now) is { } merged
            ? new FileChange(file.Path, now, merged)
            : null;
    }

    private static byte[]? Merged(byte[] origin, byte[] mine, byte[] theirs)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            return TextMerge.TryMerge(
                strict.GetString(origin),
                strict.GetString(mine),
                strict.GetString(theirs),
                out var text
            )
                ? strict.GetBytes(text)
                : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
