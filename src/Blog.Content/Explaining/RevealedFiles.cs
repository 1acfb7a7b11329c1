namespace Blog.Content.Explaining;

/// <summary>The same files as if one of them were not hidden: only so can it be shown to those who may see it.</summary>
public static class RevealedFiles
{
    private static readonly string[] Deciding = ["draft", "publishdate", "expirydate"];

    /// <summary>Shows a file, and the texts of the sections that it lies in; all others stay as hidden as they are.</summary>
    /// <param name="path">Relative to the content folder.</param>
    public static ContentSnapshot Of(ContentSnapshot snapshot, string path)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var above = FolderShape.UpFrom(FolderShape.Split(path).Directory).Append("").ToHashSet(StringComparer.Ordinal);
        return snapshot with { Files = [.. snapshot.Files.Select(file => IsShown(file.Path) ? Revealed(file) : file)] };

        bool IsShown(string file) =>
            file == path
            || (
                FolderShape.Split(file) is var (directory, name)
                && name.Split('.')[0] == "_index"
                && above.Contains(directory)
            );
    }

    /// <summary>What its sections give it might hide it as well, so the file says that it is shown.</summary>
    private static ContentFile Revealed(ContentFile file) =>
        file.Reading is { FrontMatter: { } page } reading
            ? file with
            {
                Reading = reading with
                {
                    FrontMatter = page with
                    {
                        IsDraft = false,
                        IsHiddenByFault = false,
                        PublishDate = null,
                        ExpiryDate = null,
                        Keys = [.. page.Keys.Union(Deciding, StringComparer.Ordinal)],
                    },
                },
            }
            : file;
}
