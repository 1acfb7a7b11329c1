namespace Blog.Content.Writing;

/// <summary>One file on the way to its new bytes.</summary>
/// <param name="full">The full path, within the content folder.</param>
/// <param name="root">The full path of the content folder that it lies in.</param>
internal sealed class WriteTarget(FileChange change, string full, string root) : IDisposable
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private string? _prepared;

    public FileChange Change { get; } = change;

    public string Full { get; } = full;

    public string Root { get; } = root;

    /// <summary>The file that is written: where the path is a link, what it leads to, and the link stays.</summary>
    private string File { get; } = WholeFile.Target(full);

    public string Folder => Path.GetDirectoryName(File) ?? Root;

    /// <summary>Whether the change may be made: the bytes are those it was made to, and the file lets itself be written.</summary>
    /// <exception cref="ContentWriteException">It may not.</exception>
    public void Check()
    {
        CheckBytes();
        if (Change.Before is not null && !OperatingSystem.IsWindows())
        {
            // A rename would replace what its owner has closed.
            var mode = System.IO.File.GetUnixFileMode(File);
            if ((mode & AnyWrite) == UnixFileMode.None)
            {
                throw ContentWriteException.ReadOnly(Change.Path);
            }
        }
    }

    /// <exception cref="ContentWriteException">The file has other bytes.</exception>
    public void CheckBytes()
    {
        try
        {
            var isThere = System.IO.File.Exists(File);
            if (isThere != Change.Before is not null || Directory.Exists(File))
            {
                throw ContentWriteException.Changed(Change.Path);
            }

            if (Change.Before is { } before && !System.IO.File.ReadAllBytes(File).AsSpan().SequenceEqual(before))
            {
                throw ContentWriteException.Changed(Change.Path);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ContentWriteException.Of(Change.Path, fault);
        }
    }

    /// <exception cref="ContentWriteException">The new bytes do not lie on the disk.</exception>
    public void Prepare()
    {
        if (Change.After is not { } after)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Folder);
            _prepared = WholeFile.Prepare(File, after, isPrivate: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            EmptyFolders.RemoveAround(Full, Root);
            throw ContentWriteException.Of(Change.Path, fault);
        }
    }

    public void Apply()
    {
        if (Change.After is null)
        {
            System.IO.File.Delete(File);
            return;
        }

        var prepared = _prepared ?? throw new InvalidOperationException("Not prepared.");
        if (Change.Before is null)
        {
            if (!WholeFile.PutNew(prepared, File))
            {
                throw ContentWriteException.Changed(Change.Path);
            }
        }
        else
        {
            System.IO.File.Move(prepared, File, overwrite: true);
        }

        _prepared = null;
    }

    public void Dispose()
    {
        if (_prepared is { } prepared)
        {
            System.IO.File.Delete(prepared);
            EmptyFolders.RemoveAround(Full, Root);
        }
    }
}
