namespace Blog.Content;

/// <summary>An address of a picture as a browser reads it: blanks and controls do not count, and a backslash is a slash.</summary>
public static class RemoteSource
{
    /// <summary>Whether it names a host.</summary>
    public static bool NamesHost(string source)
    {
        var bare = BareOf(source);
        return bare.StartsWith("//", StringComparison.Ordinal)
            || bare.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Null when nothing can be asked there.</summary>
    public static Uri? UriOf(string source)
    {
        var bare = BareOf(source);
        return
            Uri.TryCreate(
                bare.StartsWith("//", StringComparison.Ordinal) ? "https:" + bare : bare,
                UriKind.Absolute,
                out var url
            ) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? new UriBuilder(url)
            {
                Fragment = "",
                UserName = "",
                Password = "",
            }.Uri
            : null;
    }

    private static string BareOf(string source)
    {
        var bare = string.Concat(source.Where(character => character > ' '));
        var end = bare.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? bare.Replace('\\', '/') : bare[..end].Replace('\\', '/') + bare[end..];
    }
}
