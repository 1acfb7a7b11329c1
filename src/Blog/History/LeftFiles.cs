using System.Collections.Immutable;

namespace Blog.History;

/// <summary>Files that an unfinished act was to change, and that were changed by someone since: for the owner to look at.</summary>
public sealed class LeftFiles
{
    private ImmutableArray<string> _all = [];

    /// <summary>Relative to the content folder.</summary>
    public ImmutableArray<string> All => _all;

    public void Remember(ImmutableArray<string> files) =>
        ImmutableInterlocked.Update(ref _all, known => [.. known.Union(files)]);
}
