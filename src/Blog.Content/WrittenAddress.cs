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

        return FindPage(written) is { } address ? address.ToUrl(basePath) + SplitPath(written).Tail : basePath + "/";
    }

    /// <summary>What an address of the site names, without query and fragment; null when it cannot be one.</summary>
    public static PageAddress? FindPage(string written) =>
        PageAddress.TryParse("/" + Uri.UnescapeDataString(SplitPath(written).Path).TrimStart('/'), out var address)
            ? address
            : null;

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
