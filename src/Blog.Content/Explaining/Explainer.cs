using System.Collections.Immutable;

namespace Blog.Content.Explaining;

/// <summary>Tells what stands at an address or what became of a file, hidden ones included.</summary>
/// <param name="read">A content file's bytes; null when it is gone.</param>
public sealed class Explainer(
    SiteSettings settings,
    string basePath,
    ContentSnapshot snapshot,
    DateTimeOffset now,
    Func<string, byte[]?> read
)
{
    private static readonly ImmutableArray<string> OfTexts =
    [
        "Site:DateFormat",
        "Site:TimeZone",
        "Site:HasCjk",
        "Site:Summary:Length",
        "Site:Images:Remote",
        "Site:Markup:UnsafeHtml",
        "Site:Markup:HardWraps",
        "Site:Markup:Typographer",
        "Site:Markup:Emoji",
        "Site:Markup:HeadingIds",
        "Site:Markup:TocStartLevel",
        "Site:Markup:TocEndLevel",
    ];

    private static readonly ImmutableArray<string> OfPages =
    [
        "Site:Author:Name",
        "Site:Thumbnail:Visibility",
        .. OfTexts,
    ];

    private static readonly ImmutableArray<string> OfLists =
    [
        "Site:PageSize",
        "Site:MainSections",
        "Site:ReadMore",
        "Site:Thumbnail:Visibility",
        .. OfTexts,
    ];

    private readonly SiteBuild _shown = new SiteBuilder(settings, basePath).Build(snapshot, now);
    private readonly Lazy<Site> _revealed = new(() =>
        new SiteBuilder(settings, basePath).Build(Revealed(snapshot), now).Site
    );
    private readonly KeyPlaces _places = new(read);

    /// <param name="asked">An address with or without host, or a file's path in the content or static folder.</param>
    public Explanation Explain(string asked) => FileOf(asked) is { } file ? OfFile(file) : OfPath(PathOf(asked));

    private static Explanation Nothing => new Explanation("nothing") { IsFound = false };

    private string PathOf(string asked)
    {
        var isUrl = Uri.TryCreate(asked, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        var path = Uri.UnescapeDataString(isUrl && url is not null ? url.AbsolutePath : asked.Split('?', '#')[0]);
        path = path.StartsWith('/') ? path : "/" + path;
        return basePath.Length > 0 && path.StartsWith(basePath + "/", StringComparison.Ordinal)
            ? path[basePath.Length..]
            : path;
    }

    private WorkspaceFile? FileOf(string asked) =>
        _shown.Workspace.Files.FirstOrDefault(file => file.File.Path == asked.Normalize());

    private Explanation OfPath(string path)
    {
        var isAddress = PageAddress.TryParse(path, out var address);
        return isAddress && address is not null && Describe(_shown.Site, address) is { } shown ? shown
            : _shown.Site.FindMeant(path) is { } meant ? Redirect(path, meant)
            : isAddress && address is not null ? OfHidden(address)
            : Nothing;
    }

    private Explanation OfHidden(PageAddress address)
    {
        if (ReservedAddresses.Holds(address.Path))
        {
            return new Explanation("the program's own") { Address = address.Path };
        }

        var hidden = Describe(_revealed.Value, address);
        return hidden
            ?? (_revealed.Value.FindMeant(address.Path) is { } other ? Describe(_revealed.Value, other) : null)
            ?? Nothing with
            {
                Address = address.Path,
            };
    }

    private static Explanation Redirect(string from, PageAddress to) =>
        new Explanation("redirect") { Address = from, State = $"leads to {to.Path}" };

    private Explanation? Describe(Site site, PageAddress address) =>
        site.Find(address) switch
        {
            Destination.ToPage { Page: var page } => OfPage(site, page),
            Destination.ToList { List: var list } => OfList(site, list, address),
            Destination.ToResource { Resource: var resource } => OfResource(resource),
            Destination.Moved moved => Redirect(address.Path, moved.Address),
            Destination.Redirect moved => new Explanation("redirect")
            {
                Address = address.Path,
                State = $"leads to {moved.Url}",
            },
            Destination.Gone => new Explanation("gone") { Address = address.Path, State = "given up for good" },
            _ => null,
        };

    private Explanation OfFile(WorkspaceFile file)
    {
        var path = file.File.Path;
        foreach (var site in (IEnumerable<Site>)[_shown.Site, _revealed.Value])
        {
            foreach (var address in site.Addresses)
            {
                var isIt = site.Find(address) switch
                {
                    Destination.ToPage { Page.File: var other } => other == path,
                    Destination.ToList { List.Body.File: var other } => other == path,
                    Destination.ToResource { Resource: { Root: ResourceRoot.Content, Path: var other } } => other
                        == path,
                    _ => false,
                };
                if (isIt && Describe(site, address) is { } found)
                {
                    return found;
                }
            }
        }

        return new Explanation(file.File.Reading is null ? "file, not served" : "page")
        {
            File = path,
            State = StateOf(file),
            Problems = ProblemsOf(path),
        };
    }

    private Explanation OfPage(Site site, ContentPage page)
    {
        var file = FileOf(page.File);
        var frontMatter = file?.Version?.FrontMatter ?? FrontMatter.None;
        return new Explanation("page")
        {
            Address = page.Address.Path,
            File = page.File,
            Language = page.Language,
            State = file is null ? "" : StateOf(file),
            Values = new ValueLister(site.For(page.Language).Settings, _places).OfPage(page, frontMatter),
            Settings = OfPages,
            Problems = ProblemsOf(page.File),
        };
    }

    private Explanation OfList(Site site, ListPage list, PageAddress address)
    {
        var path = list.Body?.File ?? "";
        var file = FileOf(path);
        var (kind, side) = list is HomePage ? ("Home", settings.Sidebar.Home) : ("List", settings.Sidebar.List);
        var frontMatter = file?.Version?.FrontMatter ?? FrontMatter.None;
        return new Explanation(list is HomePage ? "home" : list.GetType().Name.ToLowerInvariant())
        {
            Address = address.Path,
            File = path,
            Language = list.Language,
            State =
                file is not null ? StateOf(file)
                : _shown.Site.Find(list.Address) is not null ? "shown"
                : "hidden: everything in it is",
            Values = new ValueLister(site.For(list.Language).Settings, _places).OfList(
                list,
                frontMatter,
                side,
                kind,
                path
            ),
            Settings = OfLists,
            Problems = ProblemsOf(path),
        };
    }

    private Explanation OfResource(Resource resource) =>
        new(resource.Root is ResourceRoot.Static ? "static file" : "file")
        {
            Address = resource.Address.Path,
            File = resource.Path,
            State =
                _shown.Site.Find(resource.Address) is not null ? "shown"
                : FileOf(resource.Path) is { } file && file.State != PageState.Visible ? StateOf(file)
                : "hidden: its page is",
        };

    private string StateOf(WorkspaceFile file)
    {
        var (path, frontMatter) = (file.File.Path, file.Version?.FrontMatter ?? FrontMatter.None);
        return file.State switch
        {
            PageState.Visible => file.File.Reading is null ? "not served" : "shown",
            PageState.Draft => $"hidden: a draft ({_places.Of(path, "draft", "published")})",
            PageState.Scheduled => $"hidden until {When(frontMatter.PublishDate)} "
                + $"({_places.Of(path, "publishdate", "pubdate", "published", "date")})",
            PageState.Expired => $"hidden since {When(frontMatter.ExpiryDate)} "
                + $"({_places.Of(path, "expirydate", "unpublishdate")})",
            PageState.HiddenBySection => $"hidden: its section is ({HiddenIndexAbove(path)})",
            PageState.HiddenByFault => "hidden: a value that decides it cannot be read",
            _ => "hidden: the file cannot be a page",
        };
    }

    private static string When(DateTimeOffset? moment) => moment is { } known ? ValueLister.Text(known) : "";

    private string HiddenIndexAbove(string path)
    {
        var above = FolderShape.UpFrom(FolderShape.Split(path).Directory).Append("").ToHashSet(StringComparer.Ordinal);
        return _shown
                .Workspace.Files.LastOrDefault(file =>
                    file.State is not (PageState.Visible or PageState.HiddenBySection)
                    && FolderShape.Split(file.File.Path) is var (directory, name)
                    && name.Split('.')[0] == "_index"
                    && above.Contains(directory)
                )
                ?.File.Path
            ?? "";
    }

    private ImmutableArray<Problem> ProblemsOf(string file) =>
        [.. _shown.Workspace.Problems.Where(problem => problem.File == file)];

    /// <summary>The same files as if nothing were hidden: only so can the address of a hidden page be known.</summary>
    private static ContentSnapshot Revealed(ContentSnapshot snapshot) =>
        snapshot with
        {
            Files =
            [
                .. snapshot.Files.Select(file =>
                    file.Reading is { FrontMatter: { } frontMatter } reading
                        ? file with
                        {
                            Reading = reading with { FrontMatter = Revealed(frontMatter) },
                        }
                        : file
                ),
            ],
        };

    /// <summary>What its section gives it may hide a page as well.</summary>
    private static FrontMatter Revealed(FrontMatter page) =>
        page with
        {
            IsDraft = false,
            IsHiddenByFault = false,
            PublishDate = null,
            ExpiryDate = null,
            Cascades = [.. page.Cascades.Select(cascade => cascade with { Given = Revealed(cascade.Given) })],
        };
}
