namespace Blog.Content;

/// <summary>Finds the files that are served as they are: a bundle's, a section's, and those of the static folder.</summary>
internal sealed class ResourceMaker(
    FolderShape shape,
    IReadOnlyDictionary<string, PageState> states,
    IReadOnlyDictionary<string, GoodVersion> versions,
    AddressBook addresses,
    List<Problem> problems
)
{
    public IEnumerable<Resource> Make(ContentSnapshot snapshot)
    {
        var bundles = BundleAddresses(snapshot);
        foreach (var file in snapshot.Files.Where(IsServed))
        {
            var (directory, _) = FolderShape.Split(file.Path);
            if (shape.BundleAbove(directory) is { } bundle)
            {
                // A hidden page hides its files.
                if (
                    bundles.TryGetValue(bundle, out var page)
                    && TryAppend(page, file.Path[(bundle.Length + 1)..]) is { } address
                )
                {
                    yield return ToResource(address, ResourceRoot.Content, file.Entry);
                }
            }
            else if (AddressOf(file.Entry) is { } own)
            {
                yield return ToResource(own, ResourceRoot.Content, file.Entry);
            }
        }

        foreach (var entry in snapshot.StaticFiles)
        {
            if (ContentKinds.Of(entry.Path) != ContentKind.Private && AddressOf(entry) is { } address)
            {
                yield return ToResource(address, ResourceRoot.Static, entry);
            }
        }
    }

    private Dictionary<string, PageAddress> BundleAddresses(ContentSnapshot snapshot)
    {
        var bundles = new Dictionary<string, PageAddress>(StringComparer.Ordinal);
        foreach (var file in snapshot.Files)
        {
            if (
                shape.PlaceOf(file.Path) == PagePlace.Bundle
                && addresses.AddressOf(file.Path) is { } address
                && versions.GetValueOrDefault(file.Path)?.FrontMatter.Build.PublishResources != false
            )
            {
                bundles[FolderShape.Split(file.Path).Directory] = address;
            }
        }

        return bundles;
    }

    private bool IsServed(ContentFile file) =>
        states[file.Path] == PageState.Visible
        && file switch
        {
            { Kind: ContentKind.Plain } => true,
            { Kind: ContentKind.Suspect } => !file.OpensAsPost,
            { Kind: ContentKind.Html, Reading: null } => true,
            _ => false,
        };

    private PageAddress? AddressOf(FolderEntry entry)
    {
        if (!PageAddress.TryParse("/" + entry.Path, out var address) || ReservedAddresses.Holds(address.Path))
        {
            return null;
        }

        if (addresses.IsClaimed(address))
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

    private static PageAddress? TryAppend(PageAddress page, string relative) =>
        PageAddress.TryParse(page.Folder.Path + relative, out var address) ? address : null;

    private static Resource ToResource(PageAddress address, ResourceRoot root, FolderEntry entry) =>
        new(address, root, entry.Path, entry.Size, entry.ModifiedAt);
}
