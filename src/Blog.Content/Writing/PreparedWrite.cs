using System.Collections.Immutable;

namespace Blog.Content.Writing;

/// <summary>Changes whose bytes lie on the disk, and wait to take their place. What was not applied goes with it.</summary>
public sealed class PreparedWrite : IDisposable
{
    private readonly ImmutableArray<WriteTarget> _targets;

    internal PreparedWrite(ImmutableArray<WriteTarget> targets) => _targets = targets;

    /// <summary>
    /// Puts all in place, each by one rename. Should one fail, those before it are taken back; what then cannot be, is
    /// left for whoever finishes the act at the next start.
    /// </summary>
    /// <exception cref="ContentWriteException">Nothing was changed, unless <see cref="IsHalf"/> says so.</exception>
    public void Apply()
    {
        foreach (var target in _targets)
        {
            target.CheckBytes();
        }

        var done = new List<WriteTarget>();
        foreach (var target in _targets)
        {
            try
            {
                target.Apply();
                done.Add(target);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ContentWriteException)
            {
                TakeBack(done);
                throw ContentWriteException.Of(target.Change.Path, fault);
            }
        }

        WholeFile.FlushFolders(_targets.Select(target => target.Folder));
        foreach (var target in _targets.Where(target => target.Change.After is null))
        {
            EmptyFolders.RemoveAround(target.Full, target.Root);
        }
    }

    /// <summary>Whether some of the changes were made and could not be taken back.</summary>
    public bool IsHalf { get; private set; }

    public void Dispose()
    {
        foreach (var target in _targets)
        {
            target.Dispose();
        }
    }

    private void TakeBack(List<WriteTarget> done)
    {
        foreach (var target in done.AsEnumerable().Reverse())
        {
            try
            {
                using var back = new WriteTarget(target.Change.Back, target.Full, target.Root);
                back.Prepare();
                back.Apply();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ContentWriteException)
            {
                IsHalf = true;
            }
        }
    }
}
