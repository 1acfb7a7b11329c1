using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Blog.Content;

/// <summary>Makes a site of a folder's files, for a moment in time and with the settings. Pure: the same input gives the same site.</summary>
/// <param name="basePath">The path of the site's own address: empty, or begins with <c>/</c> and does not end with one.</param>
public sealed class SiteBuilder(SiteSettings settings, string basePath)
{
    private readonly byte[] _settingsBytes = JsonSerializer.SerializeToUtf8Bytes(settings);

    public SiteBuild Build(ContentSnapshot snapshot, DateTimeOffset now)
    {
        var visibility = new Visibility(now);
        var shape = new FolderShape(snapshot.Files);
        var problems = new List<Problem>(snapshot.Problems);
        var cascades = new CascadeBook(settings, snapshot, shape);
        var versions = VersionsOf(snapshot, cascades);
        var states = States(snapshot, versions, shape, visibility);
        var addresses = new AddressBook(settings, shape, problems);
        var pages = new PageMaker(settings, basePath, shape, addresses);

        var files = ImmutableArray.CreateBuilder<WorkspaceFile>(snapshot.Files.Length);
        var visible = new List<ContentPage>();
        var indexes = new Dictionary<string, IndexText>(StringComparer.Ordinal);
        foreach (var file in snapshot.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var state = states[file.Path];
            ContentPage? page = null;
            var version = versions.GetValueOrDefault(file.Path);
            if (state == PageState.Visible && version is { } served)
            {
                switch (shape.PlaceOf(file.Path))
                {
                    case PagePlace.Index:
                        indexes[FolderShape.Split(file.Path).Directory] = new IndexText(file.Path, served);
                        break;
                    case PagePlace.Regular or PagePlace.Bundle:
                        page = pages.Make(file.Path, served);
                        state = page is null ? PageState.Quarantined : state;
                        page = IsShown(page, served.FrontMatter, shape.PlaceOf(file.Path)) ? page : null;
                        break;
                }
            }

            if (page is not null)
            {
                visible.Add(page);
            }

            problems.AddRange(ProblemsOf(file));
            files.Add(new WorkspaceFile(file, state, page, version));
        }

        foreach (var file in files)
        {
            if (
                file is { State: not (PageState.Visible or PageState.Quarantined), Version: { } hidden }
                && shape.PlaceOf(file.File.Path) is PagePlace.Regular or PagePlace.Bundle
            )
            {
                addresses.WarnOfClaim(file.File.Path, hidden.FrontMatter);
            }
        }

        new GuidBook(problems).Settle(visible, versions);
        visible.Sort(new PageOrder(settings.Language));
        var lists = new ListMaker(settings, addresses, pages, cascades, indexes);
        var menus = new MenuMaker(settings, basePath, problems);
        var parts = lists.Make([.. visible], sections => menus.Make(files, indexes, sections));
        var explained = problems
            .Where(problem => problem.Code is "date-unreadable" or "no-front-matter")
            .Select(problem => problem.File);
        problems.AddRange(UndatedOf(parts.Home.Pages, explained.ToHashSet(StringComparer.Ordinal)));
        var language = new LanguageView(settings.Language, settings.Title, parts);
        var resources = new ResourceMaker(shape, states, versions, addresses, problems).Make(snapshot);
        var site = new Site(
            settings,
            basePath,
            Fingerprint(snapshot, files),
            visibility.NextChangeAt,
            [language],
            new DestinationMaker(settings, basePath, problems).Make(
                language,
                visible,
                files,
                indexes,
                snapshot,
                resources
            ),
            FilesOf(visible, language),
            new BodyFiller(new PageReferences(language, visible), FrontMatterOf(files), settings.Markup)
        );
        var sorted = problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line);
        return new SiteBuild(site, new Workspace(files.ToImmutable(), [.. sorted]));
    }

    private static Dictionary<string, GoodVersion> VersionsOf(ContentSnapshot snapshot, CascadeBook cascades)
    {
        var versions = new Dictionary<string, GoodVersion>(snapshot.Files.Length, StringComparer.Ordinal);
        foreach (var file in snapshot.Files)
        {
            if (file.Served is { } served)
            {
                versions[file.Path] = cascades.Over(file.Path, served);
            }
        }

        return versions;
    }

    private bool IsShown(ContentPage? page, FrontMatter written, PagePlace place) =>
        page is not null
        && written.Build.Render != RenderRule.Never
        && !(written.IsHeadless && place == PagePlace.Bundle)
        && !settings.IsDisabled("page");

    /// <summary>The address of each content file that readers can see, for links from one file to another.</summary>
    private static FrozenDictionary<string, PageAddress> FilesOf(IEnumerable<ContentPage> pages, LanguageView language)
    {
        var files = pages
            .Where(page => page.IsRendered)
            .ToDictionary(page => page.File, page => page.Address, StringComparer.Ordinal);
        foreach (var list in language.Lists)
        {
            if (list.Body is { } body)
            {
                files[body.File] = list.Address;
            }
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, PageState> States(
        ContentSnapshot snapshot,
        Dictionary<string, GoodVersion> versions,
        FolderShape shape,
        Visibility visibility
    )
    {
        var own = snapshot.Files.ToDictionary(
            file => file.Path,
            file =>
                versions.TryGetValue(file.Path, out var served) ? visibility.StateOf(served.FrontMatter)
                : file.Reading is null ? PageState.Visible
                : PageState.Quarantined,
            StringComparer.Ordinal
        );
        var hiddenTrees = own.Where(entry =>
                entry.Value != PageState.Visible && shape.PlaceOf(entry.Key) == PagePlace.Index
            )
            .Select(entry => FolderShape.Split(entry.Key).Directory)
            .ToHashSet(StringComparer.Ordinal);
        if (hiddenTrees.Count == 0)
        {
            return own;
        }

        return own.ToDictionary(
            entry => entry.Key,
            entry =>
                entry.Value == PageState.Visible
                && FolderShape.UpFrom(FolderShape.Split(entry.Key).Directory).Append("").Any(hiddenTrees.Contains)
                    ? PageState.HiddenBySection
                    : entry.Value,
            StringComparer.Ordinal
        );
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

    private string Fingerprint(ContentSnapshot snapshot, IEnumerable<WorkspaceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_settingsBytes);
        hash.AppendData(Encoding.UTF8.GetBytes(basePath));
        foreach (var file in files.Where(file => file.State == PageState.Visible))
        {
            Append(file.File.Path, file.Version?.Hash.Hex ?? file.File.Hash?.Hex ?? Stamp(file.File.Entry));
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
