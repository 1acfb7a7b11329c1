using System.Diagnostics.CodeAnalysis;

namespace Blog.Content;

/// <summary>Gives each page its address, once: the earlier file keeps one that two want (content-contract.md A2 to A5, A14, A20).</summary>
internal sealed class AddressBook(SiteSettings settings, FolderShape shape, List<Problem> problems)
{
    private readonly Dictionary<PageAddress, string> _owners = [];
    private readonly Dictionary<string, PageAddress> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PermalinkPattern> _patterns = PatternsOf(settings);

    public string PathOf(string text) => PathText.Of(text, settings.DisablePathToLower, settings.RemovePathAccents);

    /// <summary>The address of a list at a directory; null when nothing of its name is left, or it is the program's own.</summary>
    public PageAddress? OfDirectory(string directory) =>
        directory.Length == 0 ? PageAddress.Home
        : PageAddress.TryParse(Ugly(PathOf("/" + directory + "/")), out var address)
        && !ReservedAddresses.Holds(address.Path)
            ? address
        : null;

    /// <summary>The address that a list's own text asks for (A6); null when it cannot have it.</summary>
    public PageAddress? OfList(string url) =>
        PageAddress.TryParse(url, out var address)
        && !ReservedAddresses.Holds(address.Path)
        && !IsNumberedList(address)
        && !_owners.ContainsKey(address)
            ? address
            : null;

    /// <summary>The address of a term; null when nothing of its name is left (A4).</summary>
    public PageAddress? OfTerm(string plural, string name) =>
        PathOf(name) is { Length: > 0 } key && PageAddress.TryParse(Ugly($"/{PathOf(plural)}/{key}/"), out var address)
            ? address
            : null;

    /// <summary>Warns of a hidden page that wants an address which a visible one has; asked when all of those have theirs.</summary>
    public void WarnOfClaim(string file, FrontMatter hidden)
    {
        if (
            TryAddressOf(WrittenPath(file, hidden), hidden, out var address)
            && _owners.TryGetValue(address, out var owner)
        )
        {
            problems.Add(
                new Problem(
                    "address-collision",
                    Severity.Warning,
                    file,
                    0,
                    0,
                    $"The page is hidden now; once it shows it wants the address {address}, which {owner} has. Give one of the two a slug of its own."
                )
            );
        }
    }

    /// <summary>Claims the address of a page; null, with a problem, when it cannot have one.</summary>
    public PageAddress? Claim(string file, FrontMatter page)
    {
        var written = WrittenPath(file, page);
        if (!TryAddressOf(written, page, out var address))
        {
            Report(
                "address-empty",
                file,
                $"Nothing of '{Problem.Quote(written)}' is left for an address. Give the file another name, or a slug."
            );
            return null;
        }

        if (ReservedAddresses.Holds(address.Path) || IsNumberedList(address))
        {
            Report(
                "address-reserved",
                file,
                $"The address {address} belongs to the program. Give the file another name, or a slug."
            );
            return null;
        }

        if (page.IsHeadless && shape.PlaceOf(file) == PagePlace.Bundle || page.Build.Render != RenderRule.Always)
        {
            // Nothing of its own stands there, only its files below.
            _claims[file] = address;
            return address;
        }

        if (!_owners.TryAdd(address, file))
        {
            Report(
                "address-collision",
                file,
                $"The address {address} is taken by {_owners[address]}. Give one of the two a slug of its own."
            );
            return null;
        }

        _claims[file] = address;
        return address;
    }

    /// <summary>The address that a file has claimed; null for none.</summary>
    public PageAddress? AddressOf(string file) => _claims.GetValueOrDefault(file);

    public bool IsClaimed(PageAddress address) => _owners.ContainsKey(address);

    private bool TryAddressOf(string written, FrontMatter page, [NotNullWhen(true)] out PageAddress? address) =>
        PageAddress.TryParse(page.Url ?? Ugly(PathOf(written)), out address) && address != PageAddress.Home;

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
        settings.UglyUrls && path.Length > 1 && path.EndsWith('/') ? path[..^1] + ".html" : path;

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
    internal static bool IsNumberedList(PageAddress address) =>
        (address.IsPage ? address.Path : address.Path + "/").Split('/') is [.., "page", var last, ""]
        && (last.EndsWith(".html", StringComparison.Ordinal) ? last[..^5] : last) is { Length: > 0 } number
        && number.All(char.IsAsciiDigit);

    private void Report(string code, string file, string message) =>
        problems.Add(new Problem(code, Severity.Error, file, 0, 0, message));
}
