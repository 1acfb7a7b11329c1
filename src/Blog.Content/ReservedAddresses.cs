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

    public static bool Holds(string path) =>
        Array.Exists(
            Prefixes,
            prefix =>
                path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (path.Length == prefix.Length || path[prefix.Length] == '/')
        );
}
