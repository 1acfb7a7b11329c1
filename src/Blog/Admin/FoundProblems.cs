using System.Collections.Concurrent;
using System.Collections.Immutable;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>What rendering the texts showed when it was last asked for. Kept for the version of a file that it was seen in.</summary>
public sealed class FoundProblems(BodyDesk bodies, ContentStatus status, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Found> _byFile = new(StringComparer.Ordinal);

    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>What is wrong with the content folder; null while nothing is.</summary>
    public string? Trouble => status.Trouble;

    /// <summary>Those of files that have not changed since.</summary>
    public IEnumerable<Problem> Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return _byFile.IsEmpty
            ? []
            : workspace
                .Files.Where(file => file.Page is not null)
                .SelectMany(file =>
                    _byFile.TryGetValue(file.File.Path, out var found) && found.Hash == file.Page?.Body.Hash
                        ? found.Problems
                        : []
                );
    }

    /// <summary>Renders what is not rendered yet, and fills in what depends on other files.</summary>
    public async Task LookAsync(Workspace workspace, Site site, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(site);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in workspace.Files)
        {
            if (file.Page?.Body is { } source && await bodies.FindAsync(source, ct) is { } body)
            {
                seen.Add(source.File);
                var whole = site.Fill(body, source.File, file.Version?.FrontMatter);
                _byFile[source.File] = new Found(source.Hash, whole.Problems);
            }
        }

        foreach (var gone in _byFile.Keys.Where(file => !seen.Contains(file)))
        {
            _byFile.TryRemove(gone, out _);
        }

        CheckedAt = clock.GetUtcNow();
    }

    private sealed record Found(FileHash Hash, ImmutableArray<Problem> Problems);
}
