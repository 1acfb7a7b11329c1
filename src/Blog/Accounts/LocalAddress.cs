using System.Diagnostics.CodeAnalysis;

namespace Blog.Accounts;

/// <summary>Where a person is sent on to after signing in: never to another site.</summary>
public static class LocalAddress
{
    /// <param name="asked">As it stood in the address.</param>
    /// <returns>What was asked for when it is an address of this server, else the other.</returns>
    public static string Or(string? asked, string other) => IsLocal(asked) ? asked : other;

    /// <summary>Browsers take a backslash for a slash, and drop control characters; a header takes no more than ASCII.</summary>
    private static bool IsLocal([NotNullWhen(true)] string? address) =>
        address is ['/', ..]
        && address is not ['/', '/' or '\\', ..]
        && address.All(letter => letter is > ' ' and <= '~' and not '\\');
}
