namespace Blog.Content;

/// <summary>
/// Finds the page that an author names by its file (content-contract.md 8, ref): from the page's own directory, else from the
/// root, else by a name that only one page has. Knows visible pages only.
/// </summary>
internal sealed class PageReferences
{
    private static readonly string[] Extensions = [".md", ".markdown", ".mdown", ".html", ".htm"];

    private readonly Dictionary<string, PageAddress> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageAddress> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PageAddress?> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="pages">All that readers can see, those that no list shows too.</param>
    public PageReferences(LanguageView language, IEnumerable<ContentPage> pages)
    {
        _byPath[""] = language.Home.Address;
        foreach (var page in pages)
        {
            if (page.IsRendered)
            {
                _byFile.TryAdd(page.Place, page.Address);
            }

            Add(KeyOf(page.Place), page.Address);
            if (page.File != page.Place)
            {
                _byPath.TryAdd(KeyOf(page.File), page.Address);
            }
        }

        foreach (var section in language.Sections)
        {
            Add(section.Directory, section.Address);
        }

        foreach (var taxonomy in language.Taxonomies)
        {
            Add(taxonomy.Plural, taxonomy.Address);
            foreach (var term in taxonomy.Terms)
            {
                Add($"{taxonomy.Plural}/{term.Key}", term.Address);
            }
        }
    }

    /// <summary>The page of a file.</summary>
    /// <param name="place">From the language's folder, without the language's mark.</param>
    public PageAddress? FindFile(string place) => _byFile.GetValueOrDefault(place);

    /// <param name="wanted">As the author wrote it, without a fragment.</param>
    /// <param name="place">Of the file that names it, in the language that is asked.</param>
    public PageAddress? Find(string wanted, string place)
    {
        if (wanted.StartsWith('/'))
        {
            return FindFrom("", wanted.TrimStart('/'));
        }

        var (directory, name) = FolderShape.Split(place);
        var isIndex = FolderShape.BaseName(name) is "index" or "_index";
        if (isIndex && FindFrom(directory, wanted) is { } inside)
        {
            return inside;
        }

        // A bundle's pages lie beside the bundle.
        var home = isIndex ? FolderShape.Split(directory).Directory : directory;
        if (FindFrom(home, wanted) is { } beside)
        {
            return beside;
        }

        if (wanted.StartsWith('.'))
        {
            return null;
        }

        var key = KeyOf(wanted);
        return _byPath.GetValueOrDefault(key)
            ?? (key.Contains('/', StringComparison.Ordinal) ? null : _byName.GetValueOrDefault(key));
    }

    private void Add(string key, PageAddress address)
    {
        if (_byPath.TryAdd(key, address))
        {
            var name = FolderShape.Split(key).Name;
            _byName[name] = _byName.ContainsKey(name) ? null : address;
        }
    }

    private PageAddress? FindFrom(string directory, string wanted)
    {
        var parts = new List<string>(directory.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in wanted.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return _byPath.GetValueOrDefault(KeyOf(string.Join('/', parts)));
    }

    /// <summary>A file's path without its ending; of an index file, its directory.</summary>
    private static string KeyOf(string path)
    {
        var key = path.Trim('/');
        var ending = Array.Find(Extensions, ending => key.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        key = ending is null ? key : key[..^ending.Length];
        var (directory, name) = FolderShape.Split(key);
        return ending is not null && name.ToLowerInvariant() is "index" or "_index" ? directory : key;
    }
}
