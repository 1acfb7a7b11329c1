using Blog.Content.Writing;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>All that lies with a post, and the changes that take it to another place.</summary>
public sealed class PostFiles(ContentWriter writer, LiveSite live)
{
    /// <summary>Paths, relative to the content folder.</summary>
    public IEnumerable<string> Of(PostPlace place) =>
        (live.Workspace?.Files ?? []).Select(known => known.File.Path).Where(place.Holds);

    /// <summary>Changes the post's own text, and takes it with its files to another place.</summary>
    /// <param name="root">What <see cref="PostPlace.Root"/> becomes.</param>
    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public IReadOnlyList<FileChange> Moved(PostPlace place, string root, byte[] before, byte[] after)
    {
        if (root == place.Root)
        {
            return [new FileChange(place.File, before, after)];
        }

        var changes = new List<FileChange>();
        foreach (var path in Of(place))
        {
            var bytes = path == place.File ? before : writer.Read(path);
            changes.Add(new FileChange(path, bytes, After: null));
            changes.Add(new FileChange(place.Moved(path, root), Before: null, path == place.File ? after : bytes));
        }

        return changes;
    }
}
