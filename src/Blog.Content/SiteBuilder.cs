using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Blog.Content;

/// <summary>Makes a site of a folder's files, for a moment in time and with the settings. Pure: the same input gives the same site.</summary>
/// <param name="basePath">The path of the site's own address: empty, or begins with <c>/</c> and does not end with one.</param>
public sealed class SiteBuilder(SiteSettings settings, string basePath)
{
    private readonly byte[] _settingsBytes = Encoding.UTF8.GetBytes(SettingsText.Of(settings));
    private readonly LanguageBook _book = new(settings);
    private readonly PageMemory _memory = new();

    public SiteSettings Settings => settings;

    public SiteBuild Build(ContentSnapshot snapshot, DateTimeOffset now)
    {
        var visibility = new Visibility(now);
        var problems = new List<Problem>(snapshot.Problems);
        ImmutableArray<PlacedFile> placed = [.. snapshot.Files.Select(_book.Place).OfType<PlacedFile>()];
        var works = WorksOf(placed, visibility, problems);
        var files = FilesOf(snapshot, placed, works);
        problems.AddRange(snapshot.Files.SelectMany(ProblemsOf));
        foreach (var work in works.Values)
        {
            work.WarnOfHidden();
        }

        var visible = files.Select(file => file.Page).OfType<ContentPage>().ToList();
        new GuidBook(problems).Settle(visible, files);
        var ofLanguage = visible.ToLookup(page => page.Language, StringComparer.Ordinal);
        ImmutableArray<LanguageView> languages =
        [
            .. _book.All.Select(language => works[language.Code].ToView(ofLanguage[language.Code])),
        ];
        problems.AddRange(MissingParts.Of(settings, languages, files));
        var explained = problems
            .Where(problem => problem.Code is "date-unreadable" or "no-front-matter")
            .Select(problem => problem.File)
            .ToHashSet(StringComparer.Ordinal);
        problems.AddRange(languages.SelectMany(language => UndatedOf(language.Home.Pages, explained)));
        var destinations = new DestinationMaker(settings, basePath, _book, problems).Make(
            languages,
            visible,
            files,
            snapshot,
            new ResourceMaker([.. works.Values], problems).Make(snapshot)
        );
        problems.AddRange(MissingOf(destinations));
        var site = new Site(
            settings,
            basePath,
            Fingerprint(snapshot, files),
            visibility.NextChangeAt,
            _book,
            languages,
            new TranslationBook(languages, visible, translation => IsThere(destinations, translation)),
            destinations,
            AddressesOf(visible, languages),
            new BodyFiller(FrontMatterOf(files), settings.Markup),
            snapshot.Snippets
        );
        var sorted = problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line);
        return new SiteBuild(site, new Workspace(files, [.. sorted]));
    }

    private Dictionary<string, LanguageWork> WorksOf(
        ImmutableArray<PlacedFile> placed,
        Visibility visibility,
        List<Problem> problems
    )
    {
        var owners = new Dictionary<PageAddress, string>();
        return _book.All.ToDictionary(
            language => language.Code,
            language =>
            {
                ImmutableArray<PlacedFile> own = _book.IsMany
                    ? [.. placed.Where(file => file.Language == language)]
                    : placed;
                return new LanguageWork(
                    new LanguageFiles(language, own, visibility),
                    basePath,
                    owners,
                    problems,
                    _memory
                );
            },
            StringComparer.Ordinal
        );
    }

    /// <summary>Every file and what became of it; one that lies in no language's folder is nobody's.</summary>
    private static ImmutableArray<WorkspaceFile> FilesOf(
        ContentSnapshot snapshot,
        ImmutableArray<PlacedFile> placed,
        Dictionary<string, LanguageWork> works
    )
    {
        var files = placed.Select(file => works[file.Language.Code].Add(file)).ToList();
        if (placed.Length < snapshot.Files.Length)
        {
            var known = placed.Select(file => file.RealPath).ToHashSet(StringComparer.Ordinal);
            files.AddRange(
                from file in snapshot.Files
                where !known.Contains(file.Path)
                select new WorkspaceFile(file, PageState.Quarantined, null, null)
            );
            files.Sort((left, right) => string.CompareOrdinal(left.File.Path, right.File.Path));
        }

        return [.. files];
    }

    private static bool IsThere(FrozenDictionary<PageAddress, Destination> destinations, Translation translation) =>
        destinations.GetValueOrDefault(translation.Address) switch
        {
            Destination.ToPage { Page.Language: var language } => language == translation.Language,
            Destination.ToList { List.Language: var language } => language == translation.Language,
            _ => false,
        };

    /// <summary>The address of each content file that readers can see, for links from one file to another.</summary>
    private static FrozenDictionary<string, PageAddress> AddressesOf(
        IEnumerable<ContentPage> pages,
        ImmutableArray<LanguageView> languages
    )
    {
        var files = pages
            .Where(page => page.IsRendered)
            .ToDictionary(page => page.File, page => page.Address, StringComparer.Ordinal);
        foreach (var list in languages.SelectMany(language => language.Lists))
        {
            if (list.Body is { } body)
            {
                files[body.File] = list.Address;
            }
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, FrontMatter> FrontMatterOf(IEnumerable<WorkspaceFile> files)
    {
        var known = new Dictionary<string, FrontMatter>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.State == PageState.Visible))
        {
            if (file.Version is { } served)
            {
                known[file.File.Path] = served.FrontMatter;
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<Problem> ProblemsOf(ContentFile file)
    {
        foreach (var problem in file.Reading?.Problems ?? file.Redirects?.Problems ?? [])
        {
            yield return file.LastGood is not null && problem.Severity == Severity.Error
                ? problem with
                {
                    Message = problem.Message + " Readers still get the version before.",
                }
                : problem;
        }

        if (file is { Kind: ContentKind.Suspect, OpensAsPost: true })
        {
            var isText = file.Path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
            yield return new Problem(
                isText ? "txt-looks-like-post" : "extension-case",
                Severity.Info,
                file.Path,
                1,
                1,
                "The file opens as a post does, but its name is none of a post's, so it is not served. End its name in .md, in small letters."
            );
        }
        else if (file.Kind == ContentKind.Suspect && file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            yield return new Problem(
                "extension-case",
                Severity.Info,
                file.Path,
                0,
                0,
                "A post's name ends in .md, in small letters; this file is served as it is."
            );
        }
    }

    /// <param name="known">Files of which a problem says already why there is no date.</param>
    private static IEnumerable<Problem> UndatedOf(ImmutableArray<ContentPage> posts, HashSet<string> known) =>
        posts
            .Where(post => post.PublishedAt is null && !known.Contains(post.File))
            .Select(post => new Problem(
                "date-missing",
                Severity.Info,
                post.File,
                0,
                0,
                "The post has no date, so it stands last in every list. Write a line such as date: 2025-01-31."
            ));

    /// <summary>Style sheets and scripts of the owner's own that are not there.</summary>
    private IEnumerable<Problem> MissingOf(IReadOnlyDictionary<PageAddress, Destination> destinations) =>
        from file in (IEnumerable<string>)[.. settings.Theme.CustomCss, .. settings.Theme.CustomJs]
        where !WrittenAddress.IsElsewhere(file)
        where
            WrittenAddress.FindPage(file) is not { } address
            || destinations.GetValueOrDefault(address) is not Destination.ToResource
        select new Problem(
            "custom-file",
            Severity.Warning,
            file,
            0,
            0,
            "Site:Theme names this file, but it is not in the static folder, so pages do without it. Put it there, or take "
                + "the setting away."
        );

    private string Fingerprint(ContentSnapshot snapshot, IEnumerable<WorkspaceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_settingsBytes);
        hash.AppendData(Encoding.UTF8.GetBytes(basePath));
        foreach (var file in files.Where(file => file.State == PageState.Visible))
        {
            Append(file.File.Path, file.Version?.Hash.Hex ?? file.File.Hash?.Hex ?? Stamp(file.File.Entry));
        }

        foreach (var (place, html) in snapshot.Snippets.ByPlace.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(place, html);
        }

        foreach (var entry in snapshot.StaticFiles)
        {
            Append(entry.Path, Stamp(entry));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];

        void Append(string path, string version) => hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{version}\0"));
        static string Stamp(FolderEntry entry) =>
            string.Create(CultureInfo.InvariantCulture, $"{entry.Size}:{entry.ModifiedAt.Ticks}");
    }
}
