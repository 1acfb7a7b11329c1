using System.Diagnostics.CodeAnalysis;

namespace Blog.Content;

/// <summary>Gives each page its address, once: the earlier file keeps one that two want (content-contract.md A2 to A5, A14, A20).</summary>
/// <param name="owners">The file behind each address that is taken, by any language.</param>
internal sealed class AddressBook(
    SiteLanguage language,
    FolderShape shape,
    Dictionary<PageAddress, string> owners,
    List<Problem> problems
)
{
    private readonly Dictionary<string, PageAddress> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Plural, string Name), PageAddress?> _terms = [];
    private readonly Dictionary<string, PermalinkPattern> _patterns = PatternsOf(language.Settings);

    public string PathOf(string text) =>
        PathText.Of(text, language.Settings.DisablePathToLower, language.Settings.RemovePathAccents);

    /// <summary>The address of a list at a directory; null when nothing of its name is left, or it is the program's own.</summary>
    public PageAddress? OfDirectory(string directory) =>
        directory.Length == 0 ? language.Home
        : PageAddress.TryParse(language.Prefix + Ugly(PathOf("/" + directory + "/")), out var address)
        && !ReservedAddresses.Holds(address.Path)
            ? address
        : null;

    /// <summary>The address that a list's own text asks for (A6); null when it asks for none, or cannot have it.</summary>
    public PageAddress? OfList(FrontMatter page) =>
        PageAddress.TryParse(OwnPath(page), out var address)
        && !ReservedAddresses.Holds(address.Path)
        && !IsNumberedList(address, language.Settings.PagePath)
        && !owners.ContainsKey(address)
            ? address
            : null;

    /// <summary>The address of a term; null when nothing of its name is left (A4).</summary>
    public PageAddress? OfTerm(string plural, string name)
    {
        // Few names stand on many pages.
        if (!_terms.TryGetValue((plural, name), out var known))
        {
            _terms[(plural, name)] = known = MakeOfTerm(plural, name);
        }

        return known;
    }

    /// <summary>Warns of a hidden page that wants an address which a visible one has; asked when all of those have theirs.</summary>
    public void WarnOfClaim(PlacedFile hidden, FrontMatter page)
    {
        if (
            TryAddressOf(WrittenPath(hidden.Path, page), page, out var address)
            && owners.TryGetValue(address, out var owner)
        )
        {
            problems.Add(
                new Problem(
                    "address-collision",
                    Severity.Warning,
                    hidden.RealPath,
                    0,
                    0,
                    $"The page is hidden now; once it shows it wants the address {address}, which {owner} has. Give one of the two a slug of its own."
                )
            );
        }
    }

    /// <summary>Claims the address of a page; null, with a problem, when it cannot have one.</summary>
    public PageAddress? Claim(PlacedFile placed, FrontMatter page)
    {
        var file = placed.RealPath;
        var written = WrittenPath(placed.Path, page);
        if (!TryAddressOf(written, page, out var address))
        {
            Report(
                "address-empty",
                file,
                $"Nothing of '{Problem.Quote(written)}' is left for an address. Give the file another name, or a slug."
            );
            return null;
        }

        if (ReservedAddresses.Holds(address.Path))
        {
            Report(
                "address-reserved",
                file,
                $"The address {address} belongs to the program, with all below {ReservedAddresses.PrefixOf(address.Path)}/. Give the page a url outside it, or move the file."
            );
            return null;
        }

        if (IsNumberedList(address, language.Settings.PagePath))
        {
            Report(
                "address-reserved",
                file,
                $"The address {address} belongs to a list's further page. Give the file another name, or a slug."
            );
            return null;
        }

        if (page.IsHeadless && shape.PlaceOf(placed.Path) == PagePlace.Bundle || page.Build.Render != RenderRule.Always)
        {
            // Nothing of its own stands there, only its files below.
            _claims[file] = address;
            return address;
        }

        if (!owners.TryAdd(address, file))
        {
            Report(
                "address-collision",
                file,
                $"The address {address} is taken by {owners[address]}. Give one of the two a slug of its own."
            );
            return null;
        }

        _claims[file] = address;
        return address;
    }

    /// <summary>The address that a file has claimed; null for none.</summary>
    public PageAddress? AddressOf(string file) => _claims.GetValueOrDefault(file);

    public bool IsClaimed(PageAddress address) => owners.ContainsKey(address);

    /// <summary>A written address that begins with a slash counts from the root, any other from the language's home (G7).</summary>
    private string? OwnPath(FrontMatter page) =>
        page.IsUrlFromRoot ? page.Url
        : page.Url is { } url ? language.Prefix + url
        : null;

    private bool TryAddressOf(string written, FrontMatter page, [NotNullWhen(true)] out PageAddress? address) =>
        PageAddress.TryParse(OwnPath(page) ?? language.Prefix + Ugly(PathOf(written)), out address)
        && address != PageAddress.Home
        && address != language.Home;

    private string WrittenPath(string file, FrontMatter page)
    {
        var (directory, name) = FolderShape.Split(file);
        var isBundle = shape.PlaceOf(file) == PagePlace.Bundle;
        var (above, last) = isBundle ? FolderShape.Split(directory) : (directory, FolderShape.BaseName(name));
        var slug = page.Slug?.Trim('-') is { Length: > 0 } given ? given : null;
        var top = above.Length == 0 ? "" : FolderShape.TopOf(above);
        if (_patterns.TryGetValue(top, out var pattern))
        {
            var title = page.Title.Length > 0 ? page.Title : last;
            return pattern.Expand(
                new PermalinkSource(page.Date ?? default, title, slug, last, shape.SectionsOf(above)),
                PathOf
            );
        }

        var segment = slug ?? last;
        return above.Length == 0 ? $"/{segment}/" : $"/{above}/{segment}/";
    }

    private string Ugly(string path) =>
        language.Settings.UglyUrls && path.Length > 1 && path.EndsWith('/') ? path[..^1] + ".html" : path;

    private static Dictionary<string, PermalinkPattern> PatternsOf(SiteSettings settings)
    {
        var patterns = new Dictionary<string, PermalinkPattern>(StringComparer.Ordinal);
        foreach (var (section, written) in settings.Permalinks)
        {
            if (PermalinkPattern.TryParse(written) is { } pattern)
            {
                patterns[section] = pattern;
            }
        }

        return patterns;
    }

    /// <summary>Whether an address has the form of a list's further page.</summary>
    /// <param name="pagePath"><c>Site:PagePath</c>.</param>
    internal static bool IsNumberedList(PageAddress address, string pagePath) =>
        (address.IsPage ? address.Path : address.Path + "/").Split('/') is [.., var path, var last, ""]
        && path == pagePath
        && (last.EndsWith(".html", StringComparison.Ordinal) ? last[..^5] : last) is { Length: > 0 } number
        && number.All(char.IsAsciiDigit);

    private void Report(string code, string file, string message) =>
        problems.Add(new Problem(code, Severity.Error, file, 0, 0, message));

    private PageAddress? MakeOfTerm(string plural, string name) =>
        PathOf(name) is { Length: > 0 } key
        && PageAddress.TryParse(language.Prefix + Ugly($"/{PathOf(plural)}/{key}/"), out var address)
            ? address
            : null;
}
