using Blog.Accounts;
using Blog.Content;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Takes acts on content back: any of them for an Editor; for an Author what was about their own posts alone.</summary>
public sealed class UndoDesk(
    CurrentAccount account,
    HistoryDesk history,
    HistoryStore store,
    ContentDesk content,
    FrontMatterReader reader,
    LiveSite live
)
{
    /// <summary>Whether every act that changed content is the account's to take back.</summary>
    public bool MayUndoAll => account.Role is Role.Owner or Role.Editor;

    /// <summary>Null: there is no such act for this account, it changed no file, or it was undone already.</summary>
    public async Task<ContentOutcome?> UndoAsync(long act, CancellationToken ct) =>
        MayUndo(await history.FilesAsync(act, ct)) ? await content.UndoAsync(act, ct) : null;

    /// <summary>Whether the account may take an act back that changed these files.</summary>
    public bool MayUndo(IReadOnlyList<ActFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Count > 0
            && (MayUndoAll || (account is { Role: Role.Author, Handle: { } handle } && AreOwn(files, handle)));
    }

    /// <summary>Whether bytes of a file name the account as their author; an Editor is taken for everybody's.</summary>
    public bool IsOwn(string path, byte[] bytes) =>
        MayUndoAll || (account.Handle is { } handle && Names(path, bytes, handle));

    /// <summary>Each version that is gone back to or from, and what lies there now; a bundle's other files go with its text.</summary>
    private bool AreOwn(IReadOnlyList<ActFile> files, string handle)
    {
        var bundles = files.Where(IsBundle).Select(file => new PostPlace(file.Path)).ToList();
        var texts = files.Where(file => IsBundle(file) || !bundles.Exists(bundle => bundle.Holds(file.Path))).ToList();
        return texts.Count > 0 && texts.All(file => IsText(file.Path) && IsOwn(file, handle));
    }

    private bool IsOwn(ActFile file, string handle)
    {
        var now = live.Workspace?.Files.FirstOrDefault(known => known.File.Path == file.Path);
        return (now is null || account.MaySee(now))
            && Versions(file).All(bytes => bytes is not null && Names(file.Path, bytes, handle));
    }

    private IEnumerable<byte[]?> Versions(ActFile file)
    {
        if (file.Before is { } before)
        {
            yield return store.Find(before);
        }

        if (file.After is { } after)
        {
            yield return store.Find(after);
        }
    }

    private bool Names(string path, byte[] bytes, string handle) =>
        reader.Read(bytes, path).FrontMatter?.Authors.Any(name => OwnPosts.IsSame(name, handle)) == true;

    private static bool IsBundle(ActFile file) => IsText(file.Path) && new PostPlace(file.Path).IsBundle;

    private static bool IsText(string path) =>
        ContentKinds.Of(Path.GetFileName(path)) is ContentKind.Markdown or ContentKind.Html or ContentKind.Unsupported;
}
