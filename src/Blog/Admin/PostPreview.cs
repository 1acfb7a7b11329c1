using Blog.Content;
using Blog.Content.Writing;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Shows a page that readers may not see yet, to those who may change it.</summary>
public sealed class PostPreview(PostEditor editor, SiteRefresher refresher, LiveSite live)
{
    /// <returns>Null: there is no such page, it is another's, or it is none that is shown by itself.</returns>
    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public async Task<PreviewedPost?> ShowAsync(string path, PostEdit? typed, string? whole, CancellationToken ct)
    {
        if (editor.Drafted(path, typed, whole) is not { } bytes)
        {
            return null;
        }

        var site = await refresher.ShowAsync(new FileChange(path, Before: null, bytes), ct);
        return
            site.FindFile(path) is { } address
            && site.Find(address) is Destination.ToPage or Destination.ToList
            && site.Find(address) is { } shown
            ? new PreviewedPost(site, shown, bytes, FilesBeside(site, path))
            : null;
    }

    /// <summary>A file that lies beside a page that the account may change.</summary>
    /// <returns>Null: there is none.</returns>
    public Resource? FindBeside(string path)
    {
        var file = live.Workspace?.Files.FirstOrDefault(known => known.File.Path == path)?.File;
        return
            file is { Kind: ContentKind.Plain or ContentKind.Suspect, Reading: null, OpensAsPost: false }
            && PageAddress.TryParse("/" + path, out var address)
            && BundleOf(path) is { } bundle
            && PagesIn(bundle).Any(editor.MayEdit)
            ? new Resource(address, ResourceRoot.Content, path, file.Entry.Size, file.Entry.ModifiedAt)
            : null;
    }

    private Dictionary<string, string> FilesBeside(Site site, string path)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        if (BundleOf(path) is not { } bundle || live.Current is not { } current)
        {
            return files;
        }

        foreach (var address in site.Addresses)
        {
            if (
                site.Find(address) is Destination.ToResource { Resource: { Root: ResourceRoot.Content } beside }
                && beside.Path.StartsWith(bundle + "/", StringComparison.Ordinal)
                && current.Find(address) is not Destination.ToResource
            )
            {
                files[site.UrlOf(address)] = beside.Path;
            }
        }

        return files;
    }

    private IEnumerable<string> PagesIn(string bundle) =>
        (live.Workspace?.Files ?? [])
            .Where(file => file.File.Reading is not null)
            .Select(file => file.File.Path)
            .Where(path => FolderOf(path) == bundle && NameOf(path).Split('.')[0] == "index");

    /// <summary>The nearest folder upward that is a page with its files; null: none.</summary>
    private string? BundleOf(string path)
    {
        for (var folder = FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
        {
            if (PagesIn(folder).Any())
            {
                return folder;
            }
        }

        return null;
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
