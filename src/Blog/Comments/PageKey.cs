using System.Security.Cryptography;
using System.Text;

namespace Blog.Comments;

/// <summary>What comments know their page by.</summary>
public static class PageKey
{
    /// <param name="guid">The page's identity.</param>
    /// <returns>Its SHA-256.</returns>
    public static byte[] Of(string guid) => SHA256.HashData(Encoding.UTF8.GetBytes(guid));
}
