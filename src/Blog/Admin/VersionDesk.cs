using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Blog.History;

namespace Blog.Admin;

/// <summary>The versions of a file that the account may see, and bringing one of them back.</summary>
public sealed class VersionDesk(HistoryDesk history, VersionTexts texts, ContentDesk content, UndoDesk undo)
{
    /// <summary>The newest first. Null: there is no such file, or it is another's.</summary>
    public async Task<ImmutableArray<FileVersion>?> ListAsync(string path, CancellationToken ct)
    {
        if (content.Open(path) is not { } bytes)
        {
            return null;
        }

        var now = FileHash.Of(bytes).Hex;
        var versions = ImmutableArray.CreateBuilder<FileVersion>();
        Add(now, by: null);
        foreach (var act in await history.OfFileAsync(path, ct))
        {
            Add(HexOf(act.File.After), act);
            Add(HexOf(act.File.Before), by: null);
        }

        return versions.ToImmutable();

        // An act tells more of a version than that it was found.
        void Add(string? hash, FileAct? by)
        {
            if (hash is null)
            {
                return;
            }

            if (versions.Count > 0 && versions[^1].Hash == hash)
            {
                versions[^1] = versions[^1] with { By = versions[^1].By ?? by };
                return;
            }

            versions.Add(new FileVersion(hash, by, hash == now));
        }
    }

    /// <summary>Null where one of the two is kept no more, or is no text.</summary>
    public ImmutableArray<DiffLine>? Compare(string before, string after) =>
        texts.Find(Convert.FromHexString(before)) is { } one && texts.Find(Convert.FromHexString(after)) is { } other
            ? TextDiff.Of(one, other)
            : null;

    /// <summary>Null: it is no version of that file, it is another's, or kept no more.</summary>
    /// <param name="seen">The version on the disk that the person was shown.</param>
    public async Task<ContentOutcome?> RestoreAsync(string path, string version, string seen, CancellationToken ct)
    {
        if (
            await ListAsync(path, ct) is not { } versions
            || versions.All(known => known.Hash != version)
            || content.FindVersion(version) is not { } bytes
            || content.Open(path) is not { } now
            || !undo.IsOwn(path, bytes)
        )
        {
            return null;
        }

        return FileHash.Of(now).Hex == seen
            ? await content.RunAsync(new ActPlan(ActKind.VersionRestored, path, [new FileChange(path, now, bytes)]), ct)
            : new ContentOutcome.Blocked([path]);
    }

    private static string? HexOf(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);
}
