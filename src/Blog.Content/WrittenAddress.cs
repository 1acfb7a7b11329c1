namespace Blog.Content;

/// <summary>Addresses that an author wrote into a setting or front matter.</summary>
public static class WrittenAddress
{
    /// <summary>An address of the site gets the base path and is encoded; an absolute one, or one with a scheme, stays as it is.</summary>
    public static string ToUrl(string written, string basePath)
    {
        if (IsElsewhere(written))
        {
            return written;
        }

        var (path, tail) = SplitPath(written);
        return PageAddress.TryParse("/" + Uri.UnescapeDataString(path).TrimStart('/'), out var address)
            ? address.ToUrl(basePath) + tail
            : basePath + "/";
    }

    /// <summary>Whether an address leads to another host, or to no page at all.</summary>
    public static bool IsElsewhere(string written)
    {
        if (written.StartsWith("//", StringComparison.Ordinal) || written.StartsWith('#'))
        {
            return true;
        }

        var colon = written.AsSpan().IndexOfAny(":/?#");
        return colon > 0 && written[colon] == ':';
    }

    private static (string Path, string Tail) SplitPath(string written)
    {
        var end = written.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (written, "") : (written[..end], written[end..]);
    }
}
