using Blog.Content;
using Blog.Content.Explaining;
using Blog.Content.Writing;

namespace Blog.Publishing;

/// <summary>The one road from the folder to the served site: the watcher, the timer and later a save all take it.</summary>
public sealed partial class SiteRefresher(
    SnapshotReader reader,
    LiveSite live,
    ContentStatus status,
    ServedMemory memory,
    ILogger<SiteRefresher> logger
) : IDisposable
{
    private static readonly IReadOnlySet<string> NoHints = new HashSet<string>(StringComparer.Ordinal);

    private readonly SemaphoreSlim _gate = new(1);
    private ContentSnapshot? _served;

    /// <summary>What the last try built, until the folder is read again: most often the very files that were tried.</summary>
    private LiveSite.Built? _foreseen;

    /// <summary>How long the last reading of the folder took.</summary>
    public TimeSpan LastDuration { get; private set; }

    /// <summary>Whether a file looked half-written at the last reading.</summary>
    public bool WantsRetry => reader.WantsRetry;

    /// <summary>Reads what changed and swaps the site. A folder that is missing or emptied leaves the last site up.</summary>
    public Task RefreshAsync(CancellationToken ct) => RefreshAsync(NoHints, ct);

    /// <param name="hints">Paths that are said to have changed, relative to the content root.</param>
    public async Task RefreshAsync(IReadOnlySet<string> hints, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Refresh(() => reader.Read(hints));
            LastDuration = System.Diagnostics.Stopwatch.GetElapsedTime(start);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The same after a write of this program's own: in most cases only what was written is read.</summary>
    public async Task RefreshWrittenAsync(IReadOnlySet<string> paths, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            Refresh(() => reader.ReadAgain(paths) ?? reader.Read(paths));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Lets nothing be read while several files take their place, so that readers see all of them or none.</summary>
    /// <returns>Disposing it ends that; then ask for a refresh.</returns>
    public async Task<IDisposable> HoldAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        return new Hold(_gate);
    }

    /// <summary>All that would be there once files are changed; readers see nothing of it.</summary>
    public async Task<SiteBuild> BuildAsync(IReadOnlyList<FileChange> changes, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            return live.Try(reader.With(changes)).Build;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What would be wrong with the site, and is not yet, once files are changed.</summary>
    /// <returns>Errors only, by file and line.</returns>
    public async Task<IReadOnlyList<Problem>> TryAsync(IReadOnlyList<FileChange> changes, CancellationToken ct)
    {
        var known = (live.Workspace?.Problems ?? [])
            .Select(problem => (problem.Code, problem.File, problem.Message))
            .ToHashSet();
        return
        [
            .. (await ForeseeAsync(changes, ct)).Problems.Where(problem =>
                problem.Severity == Severity.Error && !known.Contains((problem.Code, problem.File, problem.Message))
            ),
        ];
    }

    /// <summary>All files and problems, as they would be once files are changed.</summary>
    public async Task<Workspace> ForeseeAsync(IReadOnlyList<FileChange> changes, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            _foreseen = live.Try(reader.With(changes));
            return _foreseen.Build.Workspace;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// The site as it would be with one file changed, and shown whatever hides it, without the scripts of the owner's snippets.
    /// Readers see nothing of it.
    /// </summary>
    public async Task<Site> ShowAsync(FileChange change, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            var revealed = RevealedFiles.Of(reader.With([change]), change.Path);
            return live.Try(revealed with { Snippets = revealed.Snippets.WithoutScripts() }).Build.Site;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private sealed class Hold(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }

    private void Refresh(Func<ContentSnapshot> read)
    {
        var foreseen = _foreseen;
        _foreseen = null;
        ContentSnapshot snapshot;
        try
        {
            snapshot = read();
        }
        catch (FolderMissingException fault)
        {
            Report(fault.Message);
            return;
        }

        var pages = snapshot.Files.Count(file => file.Reading is not null);
        if (pages == 0 && !memory.MayBeEmpty)
        {
            Report(
                "The content folder has become empty. Put the files back, or start once with --Content:AllowEmpty=true."
            );
            return;
        }

        if (!ReferenceEquals(snapshot, _served))
        {
            var build = live.Swap(
                snapshot,
                foreseen is not null && HasSameBytes(foreseen.Snapshot, snapshot) ? foreseen : null
            );
            _served = snapshot;
            memory.Remember(pages);
            var shown = build.Site.Languages.Sum(language => language.Pages.Length);
            LogSwapped(build.Site.Fingerprint, shown, build.Workspace.Problems.Length);
        }

        Report(null);
    }

    /// <summary>Whether one site comes of both: all that differs is the time of files, and no page shows it.</summary>
    private bool HasSameBytes(ContentSnapshot one, ContentSnapshot other) =>
        one.Files.Length == other.Files.Length
        && one.Files.Zip(other.Files).All(pair => HasSameBytes(pair.First, pair.Second))
        && ReferenceEquals(one.Snippets, other.Snippets)
        && one.StaticFiles.SequenceEqual(other.StaticFiles)
        && one.Problems.SequenceEqual(other.Problems);

    private bool HasSameBytes(ContentFile one, ContentFile other) =>
        ReferenceEquals(one, other)
        || (
            !reader.AsksFileTime
            && one.Path == other.Path
            && one.Kind == other.Kind
            && one.Hash is not null
            && one.Hash == other.Hash
            && (one.Reading is null) == (other.Reading is null)
            && one.OpensAsPost == other.OpensAsPost
            && one.LastGood is null
            && other.LastGood is null
        );

    private void Report(string? trouble)
    {
        if (!status.Report(trouble, hasSite: _served is not null))
        {
            return;
        }

        if (trouble is not null)
        {
            LogTrouble(trouble);
        }
        else
        {
            LogRecovered();
        }
    }

    [LoggerMessage(
        1101,
        LogLevel.Information,
        "Serving site {Fingerprint}: {PageCount} pages, {ProblemCount} problems"
    )]
    private partial void LogSwapped(string fingerprint, int pageCount, int problemCount);

    [LoggerMessage(1102, LogLevel.Error, "The last site stays up: {Trouble}")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(1103, LogLevel.Information, "The content folder is readable again")]
    private partial void LogRecovered();
}
