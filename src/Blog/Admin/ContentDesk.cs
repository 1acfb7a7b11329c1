using Blog.Accounts;
using Blog.Content;
using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>
/// The one way by which the admin opens and changes content files. It gives an account only what it may see, tries each change
/// on the whole site first, and lets readers see all of it at once.
/// </summary>
public sealed class ContentDesk(
    ContentActs acts,
    Undo undo,
    ContentWriter writer,
    HistoryStore store,
    SiteRefresher refresher,
    LiveSite live,
    CurrentAccount account
)
{
    /// <summary>A file that the account may see, as it was last read; null: there is none, or it is another's.</summary>
    /// <param name="path">Relative to the content folder, with <c>/</c>.</param>
    public WorkspaceFile? Find(string path) =>
        live.Workspace?.Files.FirstOrDefault(known => known.File.Path == path) is { } file && account.MaySee(file)
            ? file
            : null;

    /// <summary>
    /// The bytes of a file that the account may see, as they lie on the disk now; kept in the history, if that has room, so that
    /// what is made of them can be merged with what others do meanwhile. Null: there is none, or it is another's.
    /// </summary>
    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public byte[]? Open(string path)
    {
        if (Find(path) is null || writer.Read(path) is not { } bytes)
        {
            return null;
        }

        try
        {
            store.Keep(bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // They can be read and changed all the same; what others do meanwhile is a conflict then.
        }

        return bytes;
    }

    /// <summary>Bytes that were opened, saved or taken away once; null: they are not kept.</summary>
    /// <param name="hash">SHA-256, in hexadecimal digits.</param>
    public byte[]? FindVersion(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigit) ? store.Find(Convert.FromHexString(hash)) : null;

    /// <summary>Tries, writes, and lets readers see it. Whether the account may is the caller's to ask.</summary>
    public async Task<ContentOutcome> RunAsync(ActPlan plan, CancellationToken ct)
    {
        var faults = await refresher.TryAsync(plan.Changes, ct);
        return faults.Count > 0 ? new ContentOutcome.Faulty([.. faults]) : await WriteAsync(plan, ct);
    }

    /// <summary>
    /// Takes an act back, whole; whether the account may is the caller's to ask. Null: there is no such act, it changed no file,
    /// or it was undone already.
    /// </summary>
    public async Task<ContentOutcome?> UndoAsync(long act, CancellationToken ct)
    {
        if (await undo.PlanAsync(act, ct) is not { } plan)
        {
            return null;
        }

        if (!plan.Blocked.IsEmpty)
        {
            return new ContentOutcome.Blocked(plan.Blocked);
        }

        // What stood there once comes back, whatever was wrong with it: the act may have mended just that.
        return plan.IsMerged ? await RunAsync(plan.Act, ct) : await WriteAsync(plan.Act, ct);
    }

    private async Task<ContentOutcome> WriteAsync(ActPlan plan, CancellationToken ct)
    {
        ActOutcome outcome;
        using (await refresher.HoldAsync(ct))
        {
            outcome = await acts.RunAsync(plan, account.Actor, ct);
        }

        switch (outcome)
        {
            case ActOutcome.Done done:
                await refresher.RefreshWrittenAsync(
                    plan.Changes.Select(change => change.Path).ToHashSet(StringComparer.Ordinal),
                    CancellationToken.None
                );
                return new ContentOutcome.Done(done.Id);
            case ActOutcome.Refused refused:
                return new ContentOutcome.Refused(refused.Fault, refused.File, refused.Reason);
            default:
                return new ContentOutcome.Unchanged();
        }
    }
}
