using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Finds the files that are served as they are: a bundle's, a section's, and those of the static folder.</summary>
internal sealed class ResourceMaker(ImmutableArray<LanguageWork> languages, List<Problem> problems)
{
    public IEnumerable<Resource> Make(ContentSnapshot snapshot)
    {
        var inBundles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            foreach (var resource in OfBundles(language, inBundles))
            {
                yield return resource;
            }
        }

        foreach (var language in languages)
        {
            foreach (var file in language.Files.Files.Where(file => IsServed(file.File)))
            {
                if (
                    language.Files.StateOf(file) == PageState.Visible
                    && !inBundles.Contains(file.RealPath)
                    && AddressOf(language, file) is { } address
                )
                {
                    yield return ToResource(address, ResourceRoot.Content, file.File.Entry);
                }
            }
        }

        foreach (var entry in snapshot.StaticFiles)
        {
            if (ContentKinds.Of(entry.Path) != ContentKind.Private && AddressOf("/" + entry.Path, entry) is { } address)
            {
                yield return ToResource(address, ResourceRoot.Static, entry);
            }
        }
    }

    /// <summary>A bundle's files stand below its page in each language; of one that several languages have, the page's own (content-contract.md G6).</summary>
    /// <param name="inBundles">Gets every file that lies in a bundle, whether the bundle shows it or not.</param>
    private IEnumerable<Resource> OfBundles(LanguageWork language, HashSet<string> inBundles)
    {
        var pages = PagesOf(language);
        var own =
            languages.Length == 1
                ? []
                : language.Files.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in languages.SelectMany(other => other.Files.Files).Where(file => IsServed(file.File)))
        {
            var (directory, name) = FolderShape.Split(file.Path);
            if (language.Files.Shape.BundleAbove(directory) is not { } bundle)
            {
                continue;
            }

            inBundles.Add(file.RealPath);
            var isOwn = file.Language == language.Files.Language;
            if (
                (isOwn || !own.Contains(file.Path))
                && pages.TryGetValue(bundle, out var page)
                && PageAddress.TryParse(
                    page.Folder.Path
                        + file.Path[(bundle.Length + 1)..^name.Length]
                        + FolderShape.Split(file.RealPath).Name,
                    out var address
                )
            )
            {
                yield return ToResource(address, ResourceRoot.Content, file.File.Entry);
            }
        }
    }

    /// <summary>The address of each bundle that shows its files; a hidden page hides them.</summary>
    private static Dictionary<string, PageAddress> PagesOf(LanguageWork language)
    {
        var pages = new Dictionary<string, PageAddress>(StringComparer.Ordinal);
        foreach (var file in language.Files.Files)
        {
            if (
                language.Files.Shape.PlaceOf(file.Path) == PagePlace.Bundle
                && language.Addresses.AddressOf(file.RealPath) is { } address
                && language.Files.VersionOf(file)?.FrontMatter.Build.PublishResources != false
            )
            {
                pages[FolderShape.Split(file.Path).Directory] = address;
            }
        }

        return pages;
    }

    private static bool IsServed(ContentFile file) =>
        file switch
        {
            { Kind: ContentKind.Plain } => true,
            { Kind: ContentKind.Suspect } => !file.OpensAsPost,
            { Kind: ContentKind.Html, Reading: null } => true,
            _ => false,
        };

    private PageAddress? AddressOf(LanguageWork language, PlacedFile file) =>
        AddressOf($"{language.Files.Language.Prefix}/{file.WrittenPath}", file.File.Entry);

    private PageAddress? AddressOf(string path, FolderEntry entry)
    {
        if (!PageAddress.TryParse(path, out var address) || ReservedAddresses.Holds(address.Path))
        {
            return null;
        }

        if (languages.Any(language => language.Addresses.IsClaimed(address)))
        {
            problems.Add(
                new Problem(
                    "address-collision",
                    Severity.Warning,
                    entry.Path,
                    0,
                    0,
                    $"A page has the address {address}, so this file is not served. Rename one of the two."
                )
            );
            return null;
        }

        return address;
    }

    private static Resource ToResource(PageAddress address, ResourceRoot root, FolderEntry entry) =>
        new(address, root, entry.Path, entry.Size, entry.ModifiedAt);
}
