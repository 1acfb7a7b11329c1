using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Blog.Content;
using Blog.History;

namespace Blog.Admin;

/// <summary>All that an act on terms would do, before anything is done.</summary>
/// <param name="Act">What would be run.</param>
/// <param name="Files">By path.</param>
/// <param name="Blocked">With any, nothing is done.</param>
/// <param name="Redirects">The lines that <c>_redirects</c> gets.</param>
public sealed record TermChangePlan(
    ActPlan Act,
    ImmutableArray<PlannedFile> Files,
    ImmutableArray<BlockedFile> Blocked,
    ImmutableArray<string> Redirects
)
{
    /// <summary>Differs whenever the act would do anything else than what is shown here.</summary>
    public string Fingerprint { get; } = FingerprintOf(Act, Blocked);

    private static string FingerprintOf(ActPlan act, ImmutableArray<BlockedFile> blocked)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{act.Kind}\0{act.Subject}");
        foreach (var change in act.Changes)
        {
            Append($"{change.Path}\0{HexOf(change.Before)}\0{HexOf(change.After)}");
        }

        foreach (var file in blocked)
        {
            Append($"{file.Path}\0{file.Line}\0{file.Reason}");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\0\n"));
        static string HexOf(byte[]? bytes) => bytes is null ? "-" : FileHash.Of(bytes).Hex;
    }
}
