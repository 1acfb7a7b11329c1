using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Blog.Content;

/// <summary>
/// What a request asks for: a path from the site's root, decoded, in NFC, without the base path. Begins with one <c>/</c>,
/// has no empty, <c>.</c> or <c>..</c> segment, no control character and no backslash; a page's ends in <c>/</c>.
/// </summary>
public sealed record PageAddress
{
    private const string Hexadecimal = "0123456789ABCDEF";

    private static readonly SearchValues<char> Unreserved = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/"
    );

    private PageAddress(string path) => Path = path;

    public static PageAddress Home { get; } = new("/");

    public string Path { get; }

    /// <summary>Whether the address is a page's or a list's, rather than a file's.</summary>
    public bool IsPage => Path.EndsWith('/');

    /// <summary>The page's own address, or for one that is a file, as <c>/post/a.html</c>, the folder beside it: <c>/post/a/</c>.</summary>
    public PageAddress Folder =>
        IsPage ? this
        : Path.EndsWith(".html", StringComparison.Ordinal) ? new PageAddress(Path[..^".html".Length] + "/")
        : new PageAddress(Path + "/");

    /// <exception cref="FormatException">The text is no address.</exception>
    public static PageAddress Parse(string path) =>
        TryParse(path, out var address) ? address : throw new FormatException($"'{path}' is not an address.");

    public static bool TryParse(string? path, [NotNullWhen(true)] out PageAddress? address)
    {
        address = null;
        if (path is null || !path.StartsWith('/') || path.Contains("//", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var character in path)
        {
            if (char.IsControl(character) || character is '\\' or '\uFFFD')
            {
                return false;
            }
        }

        if (!IsWellFormed(path))
        {
            return false;
        }

        foreach (var segment in path.Split('/'))
        {
            if (segment is "." or "..")
            {
                return false;
            }
        }

        address = path.Length == 1 ? Home : new PageAddress(path.Normalize(NormalizationForm.FormC));
        return true;
    }

    /// <summary>The address of something directly below this one; <paramref name="relative"/> may hold slashes.</summary>
    /// <exception cref="FormatException">The result is no address.</exception>
    public PageAddress Append(string relative) => Parse(Path + (IsPage ? "" : "/") + relative);

    /// <summary>The same address as an HTTP path: percent-encoded UTF-8 with upper-case hexadecimal digits.</summary>
    /// <param name="basePath">Empty, or begins with <c>/</c> and does not end with one.</param>
    public string ToUrl(string basePath)
    {
        if (!Path.AsSpan().ContainsAnyExcept(Unreserved))
        {
            return basePath + Path;
        }

        var url = new StringBuilder(basePath.Length + Path.Length + 16).Append(basePath);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in Path.EnumerateRunes())
        {
            if (rune.IsAscii && Unreserved.Contains((char)rune.Value))
            {
                url.Append((char)rune.Value);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                url.Append('%').Append(Hexadecimal[octet >> 4]).Append(Hexadecimal[octet & 0xF]);
            }
        }

        return url.ToString();
    }

    public override string ToString() => Path;

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return false;
            }

            index++;
        }

        return true;
    }
}
