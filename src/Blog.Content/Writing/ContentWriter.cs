using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Blog.Content.Writing;

/// <summary>
/// The one way to write the author's files. Each file is at every moment the old one or the new one; of several, all are
/// checked and lie on the disk before the first takes its place.
/// </summary>
public sealed partial class ContentWriter(ContentFolder folder)
{
    /// <summary>Checks every change against the disk, and writes what is new beside what is to be replaced.</summary>
    /// <exception cref="ContentWriteException">Nothing was changed.</exception>
    public PreparedWrite Prepare(IReadOnlyList<FileChange> changes)
    {
        if (!Directory.Exists(folder.Root))
        {
            throw new ContentWriteException(
                WriteFault.FolderGone,
                "",
                $"The content folder {folder.Root} is not there. Put it back, and save again."
            );
        }

        var targets = changes.Select(TargetOf).ToImmutableArray();
        foreach (var target in targets)
        {
            target.Check();
        }

        var prepared = new PreparedWrite(targets);
        try
        {
            SideBySide.Run(targets, target => target.Prepare());
            return prepared;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>Why changes could not be made as the folder is now, each file's own reason; nothing is written.</summary>
    public IReadOnlyList<ContentWriteException> Check(IReadOnlyList<FileChange> changes)
    {
        var faults = new List<ContentWriteException>();
        foreach (var change in changes)
        {
            try
            {
                TargetOf(change).Check();
            }
            catch (ContentWriteException fault)
            {
                faults.Add(fault);
            }
        }

        return faults;
    }

    /// <summary>The bytes of a file as they are; null: there is none.</summary>
    /// <exception cref="ContentWriteException">The path is none of a file here, or the disk failed.</exception>
    public byte[]? Read(string path)
    {
        var full = Locate(path);
        try
        {
            return File.Exists(full) ? folder.Read(path) : null;
        }
        catch (IOException fault)
        {
            throw ContentWriteException.Of(path, fault);
        }
    }

    /// <summary>Whether a file can lie at a path.</summary>
    public bool CanHold(string path) => folder.Locate(path) is not null;

    /// <summary>Whether there is anything at a path, a file or a folder.</summary>
    public bool IsTaken(string path) =>
        folder.Locate(path) is { } full && (File.Exists(full) || Directory.Exists(full));

    /// <summary>Takes away the folders that the file at a path was the last of.</summary>
    public void RemoveEmptyFolders(string path) => EmptyFolders.RemoveAround(Locate(path), folder.RootAround(path));

    /// <summary>Takes away what writes that were broken off left behind. Only while nobody writes.</summary>
    /// <returns>How many files went.</returns>
    public int ClearLeftovers()
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        var count = 0;
        foreach (var root in folder.Roots.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(root, ".*.tmp", options).ToList())
            {
                if (Leftover().IsMatch(Path.GetFileName(file)))
                {
                    File.Delete(file);
                    EmptyFolders.RemoveAround(file, root);
                    count++;
                }
            }
        }

        return count;
    }

    private WriteTarget TargetOf(FileChange change) => new(change, Locate(change.Path), folder.RootAround(change.Path));

    private string Locate(string path) =>
        folder.Locate(path)
        ?? throw new ContentWriteException(
            WriteFault.BadPath,
            path,
            $"{path} cannot be a file of the content folder. Choose another name."
        );

    [GeneratedRegex(@"^\.[0-9a-f]{16}\.tmp$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Leftover();
}
