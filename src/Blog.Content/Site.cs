using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Blog.Content;

/// <summary>
/// Everything readers can see, at one moment and with one set of settings. Never changed once made: an edit, a saved setting
/// or the clock makes another one.
/// </summary>
public sealed class Site
{
    private const string IndexFile = "index.html";
    private const string UglyEnd = ".html";

    private readonly FrozenDictionary<PageAddress, Destination> _destinations;
    private readonly FrozenDictionary<string, PageAddress> _anyCase;
    private readonly FrozenDictionary<string, PageAddress> _files;
    private readonly FrozenDictionary<string, LanguageView> _languages;
    private readonly LanguageBook _book;
    private readonly TranslationBook _translations;
    private readonly BodyFiller _filler;

    internal Site(
        SiteSettings settings,
        string basePath,
        string fingerprint,
        DateTimeOffset? nextChangeAt,
        LanguageBook book,
        ImmutableArray<LanguageView> languages,
        TranslationBook translations,
        FrozenDictionary<PageAddress, Destination> destinations,
        FrozenDictionary<string, PageAddress> files,
        BodyFiller filler,
        Snippets snippets
    )
    {
        _book = book;
        _translations = translations;
        _files = files;
        _filler = filler;
        Snippets = snippets;
        Settings = settings;
        BasePath = basePath;
        Fingerprint = fingerprint;
        NextChangeAt = nextChangeAt;
        Languages = languages;
        _destinations = destinations;
        Addresses =
        [
            .. destinations
                .Where(entry => entry.Value is not (Destination.Moved or Destination.Redirect or Destination.Gone))
                .Select(entry => entry.Key),
        ];
        _languages = languages.ToFrozenDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);
        var anyCase = new Dictionary<string, PageAddress>(StringComparer.OrdinalIgnoreCase);
        foreach (var address in destinations.Keys.OrderBy(address => address.Path, StringComparer.Ordinal))
        {
            anyCase.TryAdd(address.Path, address);
        }

        _anyCase = anyCase.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public SiteSettings Settings { get; }

    /// <summary>The path of the site's own address: empty, or begins with <c>/</c> and does not end with one.</summary>
    public string BasePath { get; }

    /// <summary>Differs whenever a reader could see a difference.</summary>
    public string Fingerprint { get; }

    /// <summary>The owner's own HTML.</summary>
    public Snippets Snippets { get; }

    /// <summary>When a page appears or vanishes without an edit; null for never.</summary>
    public DateTimeOffset? NextChangeAt { get; }

    /// <summary>By weight; at least one.</summary>
    public ImmutableArray<LanguageView> Languages { get; }

    /// <summary>All addresses of pages, lists and files, feeds and sitemap too; not those of a list's further pages, nor those that only lead on or are given up.</summary>
    public ImmutableArray<PageAddress> Addresses { get; }

    /// <summary>The language of <c>Site:Language</c>.</summary>
    public LanguageView DefaultLanguage => For(_book.Default.Code);

    /// <param name="code">A language's key, in any case; the default language's view for any other text.</param>
    public LanguageView For(string code) =>
        _languages.TryGetValue(code, out var view) ? view : _languages[_book.Default.Code];

    /// <param name="code">A language's key, in any case.</param>
    public LanguageView? FindLanguage(string code) => _languages.GetValueOrDefault(code);

    /// <summary>The language whose pages stand where an address does; the default one where it is none's own.</summary>
    public LanguageView LanguageAt(PageAddress address) =>
        Languages.FirstOrDefault(language =>
            language.Prefix.Length > 0 && address.Path.StartsWith(language.Prefix + "/", StringComparison.Ordinal)
        ) ?? DefaultLanguage;

    /// <summary>All languages of what stands at an address, its own too, by weight; empty when it has no other.</summary>
    public ImmutableArray<Translation> TranslationsOf(PageAddress address) => _translations.Of(address);

    /// <summary>What stands at an address, exactly as written.</summary>
    public Destination? Find(PageAddress address)
    {
        if (_destinations.TryGetValue(address, out var destination))
        {
            return destination;
        }

        if (
            !TrySplitNumber(address.Path, out var list, out var number)
            || Find(list) is not Destination.ToList { Number: 1 } found
        )
        {
            return null;
        }

        return number == 1 ? new Destination.Moved(list)
            : AddressOf(found.List, number) is var numbered && numbered != address ? new Destination.Moved(numbered)
            : number <= found.List.PageCount(Settings.PageSize) ? found with { Number = number }
            : null;
    }

    /// <summary>The address that a path means when it is written another way: doubled or missing slashes, other case, a decomposed name, <c>index.html</c>.</summary>
    /// <param name="path">Decoded, from the site's root.</param>
    /// <returns>An address that exists and differs from the path; else null.</returns>
    public PageAddress? FindMeant(string path)
    {
        var tidy = Collapse(path);
        if (tidy.EndsWith("/" + IndexFile, StringComparison.OrdinalIgnoreCase) && FindAnyCase(tidy) is null)
        {
            tidy = tidy[..^IndexFile.Length];
        }

        var meant = FindAnyCase(tidy) ?? (tidy.EndsWith('/') ? null : FindAnyCase(tidy + "/"));
        meant = meant is not null && Find(meant) is Destination.Moved moved ? moved.Address : meant;
        return meant is not null && meant.Path != path ? meant : null;
    }

    public string UrlOf(PageAddress address) => address.ToUrl(BasePath);

    public string UrlOf(ContentPage page) => UrlOf(page.Address);

    /// <param name="number">The page of the list, from 1.</param>
    public string UrlOf(ListPage list, int number = 1) => UrlOf(AddressOf(list, number));

    /// <param name="number">The page of the list, from 1.</param>
    public PageAddress AddressOf(ListPage list, int number) =>
        number == 1 ? list.Address : NumberedBelow(list.Address, number);

    /// <summary>The address of a content file's page or list; null when readers see none.</summary>
    /// <param name="file">Relative to the content root, with <c>/</c>.</param>
    public PageAddress? FindFile(string file) => _files.GetValueOrDefault(file);

    /// <summary>The content file whose text an address shows; null: none.</summary>
    public string? FileAt(PageAddress address) =>
        Find(address) switch
        {
            Destination.ToPage to => to.Page.File,
            Destination.ToList { List.Body: { } body } => body.File,
            _ => null,
        };

    /// <summary>The page or list that a file names which stands in the text of another: the one of that text's language, else the very file's.</summary>
    /// <param name="written">As the link is written, decoded, without a fragment.</param>
    /// <param name="file">The text's own, relative to the content root.</param>
    public PageAddress? FindLinked(string written, string file)
    {
        var (language, place) = PlaceOf(file);
        var own = AddressKeyReader.Resolve(DirectoryOf(place), written)?.Trim('/');
        return (own is null ? null : language.References.FindFile(own))
            ?? (AddressKeyReader.Resolve(DirectoryOf(file), written) is { } path ? FindFile(path.Trim('/')) : null);

        static string DirectoryOf(string path) =>
            FolderShape.Split(path).Directory is { Length: > 0 } directory ? $"/{directory}/" : "/";
    }

    /// <summary>The language of a content file, and its place in it.</summary>
    internal (LanguageView Language, string Place) PlaceOf(string file) =>
        _book.TryPlace(file, out var language, out var place) ? (For(language.Code), place) : (DefaultLanguage, file);

    /// <summary>An address as an author wrote it, with the base path where it counts from the root (content-contract.md 2.3, thumbnail).</summary>
    public string UrlOfWritten(string written) => WrittenAddress.ToUrl(written, BasePath);

    /// <summary>The address with scheme and host; null while <c>Site:BaseUrl</c> is unset.</summary>
    public string? AbsoluteUrlOf(PageAddress address) =>
        Settings.BaseUrl is { } root ? root.GetLeftPart(UriPartial.Authority) + UrlOf(address) : null;

    /// <summary>A body with its slots filled, and with the problems of those that cannot be.</summary>
    /// <param name="file">The body's own, relative to the content root: names of pages count from there.</param>
    /// <param name="page">The file's front matter where the file is none that readers see; null: the site knows it.</param>
    public RenderedBody Fill(RenderedBody body, string file, FrontMatter? page = null) =>
        _filler.Fill(body, file, page, this);

    private PageAddress? FindAnyCase(string path)
    {
        if (!PageAddress.TryParse(path, out var address))
        {
            return null;
        }

        if (_anyCase.TryGetValue(address.Path, out var known))
        {
            return known;
        }

        if (!TrySplitNumber(address.Path.ToLowerInvariant(), out var list, out var number))
        {
            return null;
        }

        var meant = FindAnyCase(list.Path) is { } first && number > 1 ? NumberedBelow(first, number) : null;
        return meant is not null && Find(meant) is Destination.ToList ? meant : null;
    }

    /// <summary>A list that is a file has its further pages in a folder beside it: <c>/post.html</c>, <c>/post/page/2.html</c>.</summary>
    private PageAddress NumberedBelow(PageAddress list, int number) =>
        list.Path.EndsWith(UglyEnd, StringComparison.Ordinal) || Settings.UglyUrls
            ? PageAddress.Parse(
                string.Create(CultureInfo.InvariantCulture, $"{list.Folder.Path}{Settings.PagePath}/{number}{UglyEnd}")
            )
            : list.Append(string.Create(CultureInfo.InvariantCulture, $"{Settings.PagePath}/{number}/"));

    private bool TrySplitNumber(string path, out PageAddress list, out int number)
    {
        list = PageAddress.Home;
        number = 0;
        var marker = $"/{Settings.PagePath}/";
        var at = path.LastIndexOf(marker, StringComparison.Ordinal);
        var end =
            path.EndsWith('/') ? "/"
            : path.EndsWith(UglyEnd, StringComparison.Ordinal) ? UglyEnd
            : "";
        if (at < 0 || end.Length == 0 || path.Length <= at + marker.Length + end.Length - 1)
        {
            return false;
        }

        var digits = path.AsSpan(at + marker.Length, path.Length - at - marker.Length - end.Length);
        var folder = path[..(at + 1)];
        var file = path[..at] + UglyEnd;
        var first =
            end == UglyEnd && PageAddress.TryParse(file, out var ugly) && _destinations.ContainsKey(ugly)
                ? file
                : folder;
        return digits.IndexOfAnyExceptInRange('0', '9') < 0
            && digits.Length > 0
            && digits[0] != '0'
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && PageAddress.TryParse(first, out var parsed)
            && (list = parsed) is not null;
    }

    private static string Collapse(string path)
    {
        if (!path.Contains("//", StringComparison.Ordinal))
        {
            return path;
        }

        var tidy = new StringBuilder(path.Length);
        foreach (var character in path)
        {
            if (character != '/' || tidy.Length == 0 || tidy[^1] != '/')
            {
                tidy.Append(character);
            }
        }

        return tidy.ToString();
    }
}
