using Blog.History;

namespace Blog.Admin;

/// <summary>What was moved to the trash in the last thirty days: all of it for an Editor, their own for an Author.</summary>
public sealed class TrashDesk(HistoryDesk history, UndoDesk undo, TimeProvider clock)
{
    /// <summary>The newest first. Each act's details name its posts by path.</summary>
    public async Task<IReadOnlyList<ActView>> ListAsync(CancellationToken ct)
    {
        var own = new List<ActView>();
        foreach (var act in await history.TrashedAsync(clock.GetUtcNow() - HistoryDesk.TrashStays, ct))
        {
            if (undo.MayUndoAll || undo.MayUndo(await history.FilesAsync(act.Id, ct)))
            {
                own.Add(act);
            }
        }

        return own;
    }

    /// <summary>How many posts a list of the trash holds.</summary>
    public static int CountOf(IEnumerable<ActView> acts) => acts.Sum(act => act.Details.Count);

    /// <summary>Lets the bytes go of all that the list holds; the acts stay in the log.</summary>
    /// <param name="expected">How many posts the person was told of.</param>
    /// <returns>False: there are others by now, and nothing was done.</returns>
    public async Task<bool> EmptyAsync(int expected, CancellationToken ct)
    {
        var acts = await ListAsync(ct);
        if (CountOf(acts) != expected)
        {
            return false;
        }

        await history.LetGoAsync([.. acts.Select(act => act.Id)], ct);
        return true;
    }
}
