using System.Security.Cryptography;
using System.Text;

namespace Blog.Publishing.Drawings;

/// <summary>A source that is to be drawn: code in a language, or a formula.</summary>
/// <param name="Manner">How, in the drawer's words; with its version, so that a new one draws anew.</param>
public sealed record DrawingRequest(string Manner, string Source)
{
    /// <summary>The same for the same source and manner, on every machine. Letters and digits.</summary>
    public string Key { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Manner}\n{Source}")))[..40];
}
