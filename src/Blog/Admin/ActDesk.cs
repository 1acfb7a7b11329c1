using System.Collections.Immutable;
using System.Text;
using Blog.Content.Editing;
using Blog.History;

namespace Blog.Admin;

/// <summary>Shows what an act changed, to who may take it back.</summary>
public sealed class ActDesk(HistoryDesk history, HistoryStore store, UndoDesk undo, ContentDesk content)
{
    /// <summary>Files of an act that are shown line by line; the others are named.</summary>
    private const int MostShown = 20;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

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

    /// <summary>Which of some acts the account may take back now.</summary>
    public async Task<IReadOnlySet<long>> UndoableAsync(IEnumerable<ActView> acts, CancellationToken ct)
    {
        var able = new HashSet<long>();
        foreach (var act in acts.Where(act => act.IsUndoable))
        {
            if (undo.MayUndo(await history.FilesAsync(act.Id, ct)))
            {
                able.Add(act.Id);
            }
        }

        return able;
    }

    private ImmutableArray<DiffLine>? DiffOf(ActFile file) =>
        TextOf(file.Before) is { } before && TextOf(file.After) is { } after ? TextDiff.Of(before, after) : null;

    private string? TextOf(byte[]? hash)
    {
        if (hash is null)
        {
            return "";
        }

        try
        {
            return store.Find(hash) is { } bytes && !bytes.Contains((byte)0) ? Strict.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
