using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace Blog.Content;

/// <summary>A folder on disk: lists it and reads its files, and lets nothing lead out of it. The only way to the author's files.</summary>
/// <param name="besides">Folders of languages that lie outside, relative to the root and with <c>/</c>; their files' paths begin so.</param>
/// <param name="hasWellKnown">Whether the folder <c>.well-known</c> in the root is listed, as no other folder with a dot is.</param>
public sealed class ContentFolder(
    string root,
    IReadOnlyList<string> ignoreFiles,
    IReadOnlyList<string> besides,
    bool hasWellKnown = false
)
{
    private readonly Regex[] _ignored =
    [
        .. ignoreFiles.Select(pattern => new Regex(
            pattern,
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
        )),
    ];

    public ContentFolder(string root, IReadOnlyList<string> ignoreFiles, bool hasWellKnown = false)
        : this(root, ignoreFiles, [], hasWellKnown) { }

    /// <summary>The folder and those beside it, full paths.</summary>
    public IEnumerable<string> Roots => besides.Select(RootOf).Prepend(Root);

    /// <summary>A full path.</summary>
    public string Root { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(root));

    /// <summary>All files but ignored ones. A folder that cannot be listed is named, and the rest goes on.</summary>
    /// <exception cref="FolderMissingException">The root itself is missing or unreadable.</exception>
    public FolderListing List()
    {
        var listing = new Listing(Root);
        Collect("", Root, listing);
        foreach (var beside in besides)
        {
            Collect(beside + "/", RootOf(beside), listing.At(RootOf(beside)));
        }

        return new FolderListing(
            listing.Files.ToImmutable(),
            listing.Unreadable.ToImmutable(),
            listing.Problems.ToImmutable()
        );
    }

    /// <summary>A file's bytes; null when there is no such file, or it is none that can be read from start to end (a pipe, a device).</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public byte[]? Read(string path)
    {
        using var stream = Open(path);
        if (stream is null)
        {
            return null;
        }

        // The file may be growing: read to its end, wherever that is.
        using var copy = new MemoryStream((int)Math.Min(stream.Length, int.MaxValue / 2));
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A file as a listing would show it; null: there is none.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public FolderEntry? Find(string path)
    {
        if (Locate(path) is not { } full)
        {
            return null;
        }

        var file = new FileInfo(SafePath.RealPath(full) ?? full);
        return file.Exists ? new FolderEntry(path, file.Length, file.LastWriteTimeUtc) : null;
    }

    /// <summary>Opens a file for reading; null as for <see cref="Read"/>.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public FileStream? Open(string path)
    {
        if (Locate(path) is not { } full)
        {
            return null;
        }

        try
        {
            return RegularFile.Open(SafePath.RealPath(full) ?? full);
        }
        catch (Exception fault)
            when (fault is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Where a file lies or would lie, a full path; null when the text leaves the folder, hides, or cannot be a file's name.</summary>
    public string? Locate(string path)
    {
        var beside = BesideOf(path);
        return SafePath.Resolve(RootOf(beside), beside.Length == 0 ? path : path[(beside.Length + 1)..]);
    }

    /// <summary>The full path of the folder, of those that belong together, that a file lies in.</summary>
    public string RootAround(string path) => RootOf(BesideOf(path));

    /// <summary>Whether there is anything of this name in the root, be it a file that can be opened or not.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public bool Holds(string name)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(Root, name).Any();
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"The folder {Root} cannot be listed.", fault);
        }
    }

    private string BesideOf(string path) =>
        besides.FirstOrDefault(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)) ?? "";

    private string RootOf(string beside) => System.IO.Path.GetFullPath(System.IO.Path.Join(Root, beside));

    private void Collect(string prefix, string folder, Listing listing)
    {
        try
        {
            Collect(prefix, folder, listing, [folder]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FolderMissingException($"The folder {folder} cannot be read: {fault.Message}", fault);
        }
    }

    private void Collect(string prefix, string folder, Listing listing, ImmutableHashSet<string> above)
    {
        var options = new EnumerationOptions
        {
            IgnoreInaccessible = false,
            AttributesToSkip = FileAttributes.None,
            RecurseSubdirectories = false,
            ReturnSpecialDirectories = false,
        };
        var found = new FileSystemEnumerable<Found>(
            folder,
            (ref FileSystemEntry entry) =>
                new Found(
                    entry.FileName.ToString(),
                    entry.IsDirectory,
                    (entry.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None,
                    entry.IsDirectory ? 0 : entry.Length,
                    entry.LastWriteTimeUtc.UtcDateTime
                ),
            options
        );
        foreach (var item in found.ToList())
        {
            var path = prefix + item.Name;
            if (item.Name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                listing.Report(
                    "unreadable",
                    Severity.Error,
                    path,
                    "The name is not UTF-8, so the file cannot be opened. Rename it."
                );
            }
            else if (!IsIgnored(item, path) && !Array.Exists(_ignored, pattern => pattern.IsMatch(path)))
            {
                Add(item, path, System.IO.Path.Join(folder, item.Name), listing, above);
            }
        }
    }

    private bool IsIgnored(Found item, string path) =>
        ContentKinds.IsIgnored(item.Name) && !(hasWellKnown && item.IsFolder && path == SafePath.WellKnown);

    private void Add(Found item, string path, string full, Listing listing, ImmutableHashSet<string> above)
    {
        if (item.IsLink)
        {
            AddLink(path, full, listing, above);
        }
        else if (item.IsFolder)
        {
            AddFolder(path, full, listing, above.Add(full));
        }
        else
        {
            listing.Files.Add(new FolderEntry(path, item.Size, item.ModifiedAt));
        }
    }

    private void AddFolder(string path, string full, Listing listing, ImmutableHashSet<string> above)
    {
        try
        {
            Collect(path + "/", full, listing, above);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            listing.Unreadable.Add(path + "/");
            listing.Report(
                "unreadable",
                Severity.Error,
                path,
                "The folder cannot be listed. Give the server the right to read it."
            );
        }
    }

    private void AddLink(string path, string full, Listing listing, ImmutableHashSet<string> above)
    {
        var target = SafePath.RealPath(full);
        if (target is null || !(File.Exists(target) || Directory.Exists(target)))
        {
            listing.Report("unreadable", Severity.Error, path, "The link leads nowhere. Remove it or mend it.");
        }
        else if (!SafePath.IsBelow(target, SafePath.RealPath(listing.Root) ?? listing.Root))
        {
            listing.Report(
                "symlink-outside",
                Severity.Warning,
                path,
                "The link leads out of the content folder and is not followed. Put the file itself here."
            );
        }
        else if (Directory.Exists(target))
        {
            // A link to a folder above itself would go round for ever.
            if (!above.Contains(target))
            {
                AddFolder(path, full, listing, above.Add(target));
            }
        }
        else
        {
            var info = new FileInfo(target);
            listing.Files.Add(new FolderEntry(path, info.Length, info.LastWriteTimeUtc));
        }
    }

    private readonly record struct Found(string Name, bool IsFolder, bool IsLink, long Size, DateTime ModifiedAt);

    private sealed record Listing(string Root)
    {
        public ImmutableArray<FolderEntry>.Builder Files { get; } = ImmutableArray.CreateBuilder<FolderEntry>();

        public ImmutableArray<string>.Builder Unreadable { get; } = ImmutableArray.CreateBuilder<string>();

        public ImmutableArray<Problem>.Builder Problems { get; } = ImmutableArray.CreateBuilder<Problem>();

        /// <summary>The same listing, for files that links must not lead out of another root.</summary>
        public Listing At(string root) => this with { Root = root };

        public void Report(string code, Severity severity, string path, string message) =>
            Problems.Add(new Problem(code, severity, path, 0, 0, message));
    }
}
