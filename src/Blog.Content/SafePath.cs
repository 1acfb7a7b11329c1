using System.Text;

namespace Blog.Content;

/// <summary>The one gate for a path that comes from outside (promises.md 10).</summary>
public static class SafePath
{
    private const int LongestName = 255;

    /// <summary>The one folder with a dot that other programs look for in the root of a site (RFC 8615).</summary>
    public const string WellKnown = ".well-known";

    // On Windows a colon names a drive or a second stream of a file.
    private static readonly char[] ForbiddenInNames = OperatingSystem.IsWindows()
        ? ['\\', '\uFFFD', ':']
        : ['\\', '\uFFFD'];

    /// <summary>The full path of a file below a root; null when the text leaves it, hides, or cannot be a file's name.</summary>
    /// <param name="root">A full path.</param>
    /// <param name="relative">With <c>/</c>, decoded once.</param>
    public static string? Resolve(string root, string relative)
    {
        if (relative.Length == 0 || relative.StartsWith('/'))
        {
            return null;
        }

        var segments = relative.Split('/');
        for (var index = 0; index < segments.Length; index++)
        {
            var isWellKnown = index == 0 && segments.Length > 1 && segments[0] == WellKnown;
            if (!isWellKnown && !IsName(segments[index]))
            {
                return null;
            }
        }

        var full = Path.GetFullPath(Path.Join(root, relative));
        var inside = Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar;
        return full.StartsWith(inside, StringComparison.Ordinal) && LinksStayInside(root, relative) ? full : null;
    }

    /// <summary>Whether every link on the way to a file, the file's own included, ends below the root.</summary>
    public static bool LinksStayInside(string root, string relative)
    {
        string? real = null;
        var current = root;
        foreach (var segment in relative.Split('/'))
        {
            current = Path.Join(current, segment);
            var info = new FileInfo(current);
            if (info.LinkTarget is null)
            {
                continue;
            }

            real ??= RealPath(root);
            var target = RealPath(current);
            if (target is null || real is null || !IsBelow(target, real))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A path with every link on it followed; null where a link leads nowhere or round.</summary>
    public static string? RealPath(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var root = Path.GetPathRoot(full) ?? "/";
            var current = root;
            foreach (
                var segment in full[root.Length..]
                    .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            )
            {
                current = Path.Join(current, segment);
                FileSystemInfo info = Directory.Exists(current) ? new DirectoryInfo(current) : new FileInfo(current);
                if (info.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                {
                    // A link's target may stand behind links of its own.
                    current = Path.GetFullPath(target.FullName);
                    var parent = Path.GetDirectoryName(current);
                    current = parent is null
                        ? current
                        : Path.Join(RealPath(parent) ?? parent, Path.GetFileName(current));
                }
            }

            return current;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static bool IsBelow(string path, string root) =>
        path == root
        || path.StartsWith(
            Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static bool IsName(string segment) =>
        segment.Length > 0
        && !segment.StartsWith('.')
        && segment[^1] is not ('.' or ' ')
        && segment.IndexOfAny(ForbiddenInNames) < 0
        && !segment.Any(char.IsControl)
        && Encoding.UTF8.GetByteCount(segment) <= LongestName;
}
