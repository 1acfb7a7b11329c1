using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content;

/// <summary>Says what stands at each address: a page before an alias, that before <c>_redirects</c>, that before a file (content-contract.md A14).</summary>
internal sealed class DestinationMaker(
    SiteSettings settings,
    string basePath,
    LanguageBook book,
    List<Problem> problems
)
{
    private readonly Dictionary<PageAddress, Destination> _destinations = [];

    public FrozenDictionary<PageAddress, Destination> Make(
        ImmutableArray<LanguageView> languages,
        IEnumerable<ContentPage> pages,
        ImmutableArray<WorkspaceFile> files,
        ContentSnapshot snapshot,
        IEnumerable<Resource> resources
    )
    {
        foreach (var page in pages.Where(page => page.IsRendered))
        {
            _destinations.TryAdd(page.Address, new Destination.ToPage(page));
        }

        var lists = languages.SelectMany(language => language.Lists).Where(IsMade).ToList();
        foreach (var list in lists)
        {
            _destinations.TryAdd(list.Address, new Destination.ToList(list, 1));
        }

        MachineAddresses.AddGenerated(
            _destinations,
            languages.SelectMany(language => language.Lists).Where(HasFeed),
            settings,
            book
        );
        if (book.IsMany)
        {
            AddOtherHome();
        }

        foreach (var file in files)
        {
            if (file is { Page: { IsRendered: true } page, Version: { } version })
            {
                AddAliases(page.File, page.Address, version.FrontMatter);
            }
        }

        var texts = lists.Where(list => list.Body is not null).ToLookup(list => list.Body?.File);
        foreach (var file in files)
        {
            foreach (var list in texts[file.File.Path])
            {
                AddAliases(file.File.Path, list.Address, file.Version?.FrontMatter ?? FrontMatter.None);
            }
        }

        foreach (var rule in snapshot.Files.SelectMany(file => file.Redirects?.Rules ?? []))
        {
            Add(rule);
        }

        foreach (var resource in resources)
        {
            if (
                !_destinations.TryAdd(resource.Address, new Destination.ToResource(resource))
                && MachineAddresses.IsGenerated(_destinations[resource.Address])
            )
            {
                Report(
                    "address-collision",
                    resource.Path,
                    $"The program makes {resource.Address} itself, so this file is not served. Give it another name."
                );
            }
        }

        MachineAddresses.AddFallbacks(_destinations, settings, book);
        return _destinations.ToFrozenDictionary();
    }

    /// <summary>The address that the default language's home would have, were it or were it not in a folder of its own (G4).</summary>
    private void AddOtherHome()
    {
        var home = book.Default.Home;
        var other = home == PageAddress.Home ? PageAddress.Parse($"/{book.Default.Code}/") : PageAddress.Home;
        _destinations.TryAdd(other, new Destination.Redirect(Absolute(home), 301));
    }

    private bool IsMade(ListPage list) => list.IsRendered && !settings.IsDisabled(KindOf(list));

    /// <summary>A list that has lost its address has no feed, one that is nothing but a feed has one.</summary>
    private bool HasFeed(ListPage list) =>
        list.HasFeed
        && !settings.IsDisabled(KindOf(list))
        && (!list.IsRendered || _destinations[list.Address] is Destination.ToList);

    private static string KindOf(ListPage list) =>
        list switch
        {
            HomePage => "home",
            Taxonomy => "taxonomy",
            Term => "term",
            _ => "section",
        };

    private void AddAliases(string file, PageAddress address, FrontMatter written)
    {
        foreach (var alias in written.Aliases)
        {
            if (
                AddressKeyReader.Resolve(ParentFor(address, written), alias) is not { } path
                || !PageAddress.TryParse(
                    path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length]
                        : settings.UglyUrls && path.Length > 1 && path.EndsWith('/') ? path[..^1] + ".html"
                        : path,
                    out var from
                )
            )
            {
                Report(
                    "url-outside",
                    file,
                    $"aliases: '{Problem.Quote(alias)}' cannot be an address of the site and is not used."
                );
            }
            else if (ReservedAddresses.Holds(from.Path) || IsPageOfList(from))
            {
                Report(
                    "url-outside",
                    file,
                    $"aliases: the address {from} belongs to the program, so it does not lead here. Remove the alias."
                );
            }
            else if (from != address && !_destinations.TryAdd(from, new Destination.Redirect(Absolute(address), 301)))
            {
                Report(
                    "address-collision",
                    file,
                    $"aliases: {from} is taken by another page, so it does not lead here. Remove the alias."
                );
            }
        }
    }

    private void Add(RedirectRule rule)
    {
        Destination target =
            rule.Status == 410 ? new Destination.Gone()
            : rule.Target.StartsWith('/')
                ? new Destination.Redirect(Root() + WrittenAddress.ToUrl(rule.Target, basePath), rule.Status)
            : new Destination.Redirect(new Uri(rule.Target).AbsoluteUri, rule.Status);
        if (IsPageOfList(rule.From))
        {
            return;
        }

        _destinations.TryAdd(rule.From, target);

        // As for pages, a slash more or less is the same address.
        var other = rule.From.IsPage ? rule.From.Path.TrimEnd('/') : rule.From.Path + "/";
        if (PageAddress.TryParse(other, out var twin))
        {
            _destinations.TryAdd(twin, target);
        }
    }

    /// <summary>Whether a list has one of its further pages there.</summary>
    private bool IsPageOfList(PageAddress address)
    {
        var marker = $"/{settings.PagePath}/";
        var at = address.Path.LastIndexOf(marker, StringComparison.Ordinal);
        return AddressBook.IsNumberedList(address, settings.PagePath)
            && PageAddress.TryParse(address.Path[..(at + 1)], out var list)
            && _destinations.GetValueOrDefault(list) is Destination.ToList found
            && int.TryParse(
                address.Path[(at + marker.Length)..].TrimEnd('/'),
                CultureInfo.InvariantCulture,
                out var number
            )
            && number <= found.List.PageCount(settings.PageSize);
    }

    /// <summary>A page that its <c>url</c> makes a file counts as the folder that the file is in.</summary>
    private static string ParentFor(PageAddress address, FrontMatter written) =>
        written.Url is not null && !address.IsPage ? ParentOf(PageAddress.Parse(ParentOf(address))) : ParentOf(address);

    private static string ParentOf(PageAddress address)
    {
        var path = address.Path.TrimEnd('/');
        return path[..(path.LastIndexOf('/') + 1)] is { Length: > 0 } parent ? parent : "/";
    }

    private string Absolute(PageAddress address) => Root() + address.ToUrl(basePath);

    private string Root() => settings.BaseUrl?.GetLeftPart(UriPartial.Authority) ?? "";

    private void Report(string code, string file, string message) =>
        problems.Add(new Problem(code, Severity.Warning, file, 0, 0, message));
}
