using System.Collections.Immutable;
using Blog.Content.Editing;
using Blog.History;

namespace Blog.Admin;

/// <summary>Shows what an act changed, to who may take it back.</summary>
public sealed class ActDesk(HistoryDesk history, VersionTexts texts, UndoDesk undo, ContentDesk content)
{
    /// <summary>Files of an act that are shown line by line; the others are named.</summary>
    private const int MostShown = 20;

    /// <summary>Null: there is no such act for this account, or it changed no file.</summary>
    public async Task<ActChanges?> FindAsync(long id, CancellationToken ct)
    {
        var files = await history.FilesAsync(id, ct);
        if (!undo.MayUndo(files) || await history.FindAsync(id, ct) is not { } act)
        {
            return null;
        }

        return new ActChanges(
            act,
            [
                .. files.Select(
                    (file, number) =>
                        new ActChanges.OfFile(
                            file,
                            content.Find(file.Path) is not null,
                            number < MostShown ? DiffOf(file) : null
                        )
                ),
            ],
            act.IsUndoable
        );
    }

    /// <summary>Which of some acts the account may look at and take back.</summary>
    public async Task<IReadOnlySet<long>> OpenAsync(IEnumerable<ActView> acts, CancellationToken ct)
    {
        var open = new HashSet<long>();
        foreach (var act in acts.Where(act => act.Files > 0))
        {
            if (undo.MayUndoAll || undo.MayUndo(await history.FilesAsync(act.Id, ct)))
            {
                open.Add(act.Id);
            }
        }

        return open;
    }

    private ImmutableArray<DiffLine>? DiffOf(ActFile file) =>
        texts.Find(file.Before) is { } before && texts.Find(file.After) is { } after
            ? TextDiff.Of(before, after)
            : null;
}
