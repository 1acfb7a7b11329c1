using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Writing;

namespace Blog.Publishing;

/// <summary>Reads the folder again, but only what changed since the last time.</summary>
/// <param name="youth">A bad or empty reading of a younger file is repeated before it counts: an editor may be in the middle of writing.</param>
/// <param name="isKept">Whether the rendered body of the version that a file had is kept, so that readers can go on with it.</param>
public sealed class SnapshotReader(
    ContentFolders folders,
    FrontMatterReader reader,
    TimeSpan youth,
    Predicate<string> isKept
)
{
    public static readonly TimeSpan UsualYouth = TimeSpan.FromSeconds(1);

    /// <summary>A file changed so shortly before it was read may change again within the same tick of the file system's clock.</summary>
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(2);

    /// <summary>So many files to read, as at a start, are shared among the processors.</summary>
    private const int Many = 64;

    private readonly SnippetReader _snippets = new(folders);
    private readonly string? _staticInContent = InContent(folders);
    private Dictionary<string, ContentFile> _known = new(StringComparer.Ordinal);
    private HashSet<string> _uncertain = new(StringComparer.Ordinal);
    private ContentSnapshot _last = ContentSnapshot.Empty;
    private int _readCount;

    /// <summary>How many files were read since the start.</summary>
    public int ReadCount => Volatile.Read(ref _readCount);

    /// <summary>Whether what a page says depends on the time of its file.</summary>
    public bool AsksFileTime => reader.AsksFileTime;

    /// <summary>Whether a file looked half-written, so that the folder should be read again soon.</summary>
    public bool WantsRetry { get; private set; }

    /// <summary>The folder as it is now; the very snapshot before when nothing changed.</summary>
    /// <param name="hints">Paths that are said to have changed, whatever their size and time.</param>
    /// <exception cref="FolderMissingException">The content folder is missing or unreadable.</exception>
    public ContentSnapshot Read(IReadOnlySet<string> hints)
    {
        WantsRetry = false;
        var listing = folders.Content.List();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        problems.AddRange(listing.Problems);
        var known = new Dictionary<string, ContentFile>(listing.Files.Length, StringComparer.Ordinal);
        var uncertain = new HashSet<string>(StringComparer.Ordinal);
        var changed = new List<FolderEntry>();
        foreach (var entry in listing.Files.Where(IsContent))
        {
            var before = _known.GetValueOrDefault(entry.Path);
            if (before?.Entry == entry && !hints.Contains(entry.Path) && !_uncertain.Contains(entry.Path))
            {
                known[entry.Path] = before;
            }
            else
            {
                changed.Add(entry);
            }
        }

        foreach (var (entry, outcome) in changed.Zip(ReadAll(changed)))
        {
            if (Take(entry, outcome, uncertain, problems) is { } file)
            {
                known[entry.Path] = file;
            }
        }

        foreach (var (path, file) in _known)
        {
            if (listing.Unreadable.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            {
                known.TryAdd(path, file);
            }
        }

        (_known, _uncertain) = (known, uncertain);
        var (snippets, ofSnippets) = _snippets.Read();
        problems.AddRange(ofSnippets);
        var statics = ListStatics();
        problems.AddRange(
            statics.Where(entry => folders.OwnFiles.Contains(entry.Path) && !IsOpened(entry)).Select(Unlinked)
        );
        return _last = TakeOver(
            [.. known.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
            statics,
            problems.ToImmutable(),
            snippets
        );
    }

    /// <summary>
    /// The folder with some files read again, which this program has just written; whatever else changed is left to the next
    /// reading of all. Null: one of them is new, gone or faulty, so that only a reading of all tells.
    /// </summary>
    public ContentSnapshot? ReadAgain(IReadOnlySet<string> paths)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var uncertain = new HashSet<string>(_uncertain, StringComparer.Ordinal);
        var again = new SortedDictionary<string, ContentFile?>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (
                !_known.TryGetValue(path, out var before)
                || folders.Content.Find(path) is not { } entry
                || Take(entry, Read(entry, before), uncertain, problems) is not { } file
            )
            {
                return null;
            }

            again[path] = file;
        }

        if (problems.Count > 0 || _last.Problems.Any(problem => paths.Contains(problem.File)))
        {
            return null;
        }

        foreach (var file in again.Values.OfType<ContentFile>())
        {
            _known[file.Path] = file;
        }

        _uncertain = uncertain;
        return _last = TakeOver(Merge(_last.Files, again), _last.StaticFiles, _last.Problems, _last.Snippets);
    }

    /// <summary>The folder as it would be; nothing is remembered of it.</summary>
    public ContentSnapshot With(IReadOnlyList<FileChange> changes)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var wanted = new SortedDictionary<string, ContentFile?>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            wanted[change.Path] = change.After is { } bytes
                ? Wanted(new FolderEntry(change.Path, bytes.Length, now), bytes, _known.GetValueOrDefault(change.Path))
                : null;
        }

        return new ContentSnapshot(Merge(_last.Files, wanted), _last.StaticFiles, _last.Problems)
        {
            Snippets = _last.Snippets,
        };
    }

    /// <param name="files">By path, ordinal.</param>
    /// <param name="changed">What stands in their place, or beside them; null for a file that is gone.</param>
    private static ImmutableArray<ContentFile> Merge(
        ImmutableArray<ContentFile> files,
        SortedDictionary<string, ContentFile?> changed
    )
    {
        var merged = ImmutableArray.CreateBuilder<ContentFile>(files.Length + changed.Count);
        using var next = changed.GetEnumerator();
        var isLeft = next.MoveNext();
        foreach (var file in files)
        {
            for (; isLeft && string.CompareOrdinal(next.Current.Key, file.Path) < 0; isLeft = next.MoveNext())
            {
                Add(next.Current.Value);
            }

            if (!changed.ContainsKey(file.Path))
            {
                merged.Add(file);
            }
        }

        for (; isLeft; isLeft = next.MoveNext())
        {
            Add(next.Current.Value);
        }

        return merged.ToImmutable();

        void Add(ContentFile? file)
        {
            if (file is not null)
            {
                merged.Add(file);
            }
        }
    }

    private ContentFile Wanted(FolderEntry entry, byte[] bytes, ContentFile? before)
    {
        var kind = ContentKinds.OfPath(entry.Path, folders.Extensions);
        return kind switch
        {
            ContentKind.Redirects => ReadRedirects(entry, bytes),
            ContentKind.Markdown or ContentKind.Html => new ContentFile(
                entry,
                kind,
                FileHash.Of(bytes),
                reader.Read(bytes, entry.Path, entry.ModifiedAt)
            ),
            _ => before is null ? new ContentFile(entry, kind) : before with { Entry = entry },
        };
    }

    private ContentSnapshot TakeOver(
        ImmutableArray<ContentFile> files,
        ImmutableArray<FolderEntry> staticFiles,
        ImmutableArray<Problem> problems,
        Snippets snippets
    ) =>
        files.AsSpan().SequenceEqual<ContentFile>(_last.Files.AsSpan(), ReferenceEqualityComparer.Instance)
        && staticFiles.SequenceEqual(_last.StaticFiles)
        && problems.SequenceEqual(_last.Problems)
        && ReferenceEquals(snippets, _last.Snippets)
            ? _last
            : new ContentSnapshot(files, staticFiles, problems) { Snippets = snippets };

    private ImmutableArray<FolderEntry> ListStatics()
    {
        try
        {
            return folders.Static is null
                ? []
                : [.. folders.Static.List().Files.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
        }
        catch (FolderMissingException)
        {
            // Pages do not wait for pictures.
            return _last.StaticFiles;
        }
    }

    private bool IsOpened(FolderEntry entry)
    {
        try
        {
            using var stream = folders.Static?.Open(entry.Path);
            return stream is not null;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static Problem Unlinked(FolderEntry entry) =>
        new(
            "custom-file",
            Severity.Warning,
            entry.Path,
            0,
            0,
            "Site:Theme names this file, but it is no regular file or may not be read, so pages do without it. Give the "
                + "server the right to read it, or put the file itself there."
        );

    private bool IsContent(FolderEntry entry) =>
        _staticInContent is null || !entry.Path.StartsWith(_staticInContent, StringComparison.Ordinal);

    /// <returns>What came of each, in the same order.</returns>
    private Outcome[] ReadAll(List<FolderEntry> entries)
    {
        var outcomes = new Outcome[entries.Count];
        if (entries.Count < Many)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                ReadOne(i);
            }
        }
        else
        {
            var all = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
            Parallel.For(0, entries.Count, all, ReadOne);
        }

        return outcomes;

        void ReadOne(int i) => outcomes[i] = Read(entries[i], _known.GetValueOrDefault(entries[i].Path));
    }

    private ContentFile? Take(
        FolderEntry entry,
        Outcome outcome,
        HashSet<string> uncertain,
        ImmutableArray<Problem>.Builder problems
    )
    {
        WantsRetry |= outcome.IsUnfinished;
        if (outcome.IsUncertain)
        {
            uncertain.Add(entry.Path);
        }

        if (outcome.Problem is { } problem)
        {
            problems.Add(problem);
        }

        return outcome.File;
    }

    private Outcome Read(FolderEntry entry, ContentFile? before)
    {
        var kind = ContentKinds.OfPath(entry.Path, folders.Extensions);
        switch (kind)
        {
            case ContentKind.Plain or ContentKind.Private:
                return new Outcome(before?.Entry == entry ? before : new ContentFile(entry, kind));
            case ContentKind.Unsupported:
                return new Outcome(
                    before?.Entry == entry ? before : new ContentFile(entry, kind, Reading: Unsupported(entry.Path))
                );
        }

        byte[]? bytes;
        try
        {
            Interlocked.Increment(ref _readCount);
            bytes = folders.Content.Read(entry.Path);
        }
        catch (IOException fault)
        {
            // The last good version stays: a failing disk is no edit.
            return new Outcome(
                before,
                Unreadable(
                    entry.Path,
                    $"The file cannot be read ({fault.GetType().Name}). Give the server the right to read it."
                )
            );
        }

        if (bytes is null)
        {
            return new Outcome(
                null,
                Unreadable(
                    entry.Path,
                    "This is no regular file, so it is not read. Remove it, or put a file in its place."
                )
            );
        }

        // The disk's own clock, not the site's.
        var age = (TimeProvider.System.GetUtcNow().UtcDateTime - entry.ModifiedAt).Duration();
        var outcome = kind switch
        {
            ContentKind.Redirects => new Outcome(ReadRedirects(entry, bytes)),
            ContentKind.Markdown => ReadPage(entry, kind, bytes, before, isYoung: age < youth),
            ContentKind.Html when OpensAsPost(bytes) => ReadPage(entry, kind, bytes, before, isYoung: age < youth),
            _ => new Outcome(ReadOther(entry, kind, bytes, before)),
        };
        return outcome with { IsUncertain = age < ClockTick };
    }

    private static ContentFile ReadRedirects(FolderEntry entry, byte[] bytes) =>
        new(entry, ContentKind.Redirects, FileHash.Of(bytes), Redirects: RedirectFile.Read(bytes));

    private Outcome ReadPage(FolderEntry entry, ContentKind kind, byte[] bytes, ContentFile? before, bool isYoung)
    {
        var hash = FileHash.Of(bytes);
        if (before?.Hash == hash && before.Reading is not null && (before.Entry == entry || !reader.AsksFileTime))
        {
            // Only the time changed.
            return new Outcome(before.Entry == entry ? before : before with { Entry = entry });
        }

        var reading = reader.Read(bytes, entry.Path, entry.ModifiedAt);
        var looksUnfinished = reading.FrontMatter is null || bytes.Length == 0;
        if (looksUnfinished && isYoung)
        {
            return new Outcome(before, IsUnfinished: true);
        }

        var lastGood = reading.FrontMatter is null && before?.Served is { } good && isKept(entry.Path) ? good : null;
        return new Outcome(new ContentFile(entry, kind, hash, reading, lastGood));
    }

    private static ContentFile ReadOther(FolderEntry entry, ContentKind kind, byte[] bytes, ContentFile? before)
    {
        var hash = FileHash.Of(bytes);
        if (before?.Hash == hash && before.Reading is null)
        {
            return before.Entry == entry ? before : before with { Entry = entry };
        }

        return new ContentFile(entry, kind, hash, OpensAsPost: OpensAsPost(bytes));
    }

    private static bool OpensAsPost(byte[] bytes) =>
        FrontMatterBlock.Opens(System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 1024))));

    private static FrontMatterReading Unsupported(string path) =>
        new(
            null,
            [
                new Problem(
                    "format-unsupported",
                    Severity.Error,
                    path,
                    0,
                    0,
                    $"Pages written as {Path.GetExtension(path)} are not read. Write the page as Markdown, in a file that ends in .md."
                ),
            ]
        );

    private static Problem Unreadable(string path, string message) =>
        new("unreadable", Severity.Error, path, 0, 0, message);

    private static string? InContent(ContentFolders folders) =>
        folders is { Static: { } inner, Content: { } outer }
        && inner.Root != outer.Root
        && SafePath.IsBelow(inner.Root, outer.Root)
            ? Path.GetRelativePath(outer.Root, inner.Root).Replace('\\', '/') + "/"
            : null;

    /// <summary>What came of reading one file.</summary>
    /// <param name="File">Null: it counts as not there.</param>
    /// <param name="IsUncertain">It may have changed again since, and its time would not tell.</param>
    /// <param name="IsUnfinished">It looked half-written.</param>
    private readonly record struct Outcome(
        ContentFile? File,
        Problem? Problem = null,
        bool IsUncertain = false,
        bool IsUnfinished = false
    );
}
