using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content.Explaining;

/// <summary>On which line a page's key stands: in its own file, else in the cascade of a section above it.</summary>
/// <param name="read">A content file's bytes; null when it is gone.</param>
internal sealed class KeyPlaces(Func<string, byte[]?> read)
{
    /// <returns>Such as <c>post/tea.md:3</c>, of the first name that stands there; the file alone when none does.</returns>
    public string Of(string file, params ReadOnlySpan<string> keys)
    {
        var own = TreeOf(file);
        foreach (var key in keys)
        {
            if (own.Find(key) is { } entry)
            {
                return Place(file, entry);
            }
        }

        var directory = FolderShape.Split(file).Directory;
        foreach (var above in FolderShape.UpFrom(directory).Append(""))
        {
            var index = above.Length == 0 ? "_index.md" : $"{above}/_index.md";
            foreach (var key in keys)
            {
                if (
                    CascadeOf(index).Select(map => map.Find(key)).OfType<FrontMatterEntry>().LastOrDefault() is
                    { } entry
                )
                {
                    return $"cascade of {Place(index, entry)}";
                }
            }
        }

        return file;
    }

    private IEnumerable<FrontMatterMap> CascadeOf(string index) =>
        TreeOf(index).Find("cascade")?.Value switch
        {
            FrontMatterMap map => [map],
            FrontMatterList list => list.Items.OfType<FrontMatterMap>(),
            _ => [],
        };

    private FrontMatterMap TreeOf(string file)
    {
        if (read(file) is not { } bytes)
        {
            return FrontMatterMap.Empty;
        }

        try
        {
            var text = TextFile.Decode(bytes).Text;
            var problems = ImmutableArray.CreateBuilder<Problem>();
            return FrontMatterReader.ReadTree(text, FrontMatterBlock.Find(text), file, problems);
        }
        catch (FrontMatterFault)
        {
            return FrontMatterMap.Empty;
        }
    }

    private static string Place(string file, FrontMatterEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{entry.KeySpan.Line}");
}
