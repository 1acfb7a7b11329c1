namespace Blog.Content;

/// <summary>Addresses that are the program's own (content-contract.md A20).</summary>
public static class ReservedAddresses
{
    private static readonly string[] Prefixes =
    [
        "/admin",
        "/account",
        "/setup",
        "/health",
        "/comments",
        "/search",
        "/_",
        "/webmention",
    ];

    public static bool Holds(string path) => PrefixOf(path) is not null;

    /// <summary>Without a slash at its end; null for an address that is free.</summary>
    public static string? PrefixOf(string path) =>
        Array.Find(
            Prefixes,
            prefix =>
                path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (path.Length == prefix.Length || path[prefix.Length] == '/')
        );
}
