using System.Text;
using Blog.Content;

namespace Blog.Publishing;

/// <summary>The files that new posts begin as.</summary>
/// <param name="folder">A full path; need not be there.</param>
public sealed class Archetypes(string folder)
{
    private readonly ContentFolder _folder = new(folder, []);

    /// <summary>The section's own archetype, else the one for all; null: there is neither, or it is no text.</summary>
    /// <param name="section">The first part of a post's path; empty for none.</param>
    public string? Find(string section) => (section.Length > 0 ? Read(section + ".md") : null) ?? Read("default.md");

    private string? Read(string name)
    {
        try
        {
            return _folder.Read(name) is { } bytes
                ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(
                    bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)
                        ? bytes.AsSpan(Encoding.UTF8.Preamble.Length)
                        : bytes
                )
                : null;
        }
        catch (Exception fault) when (fault is IOException or DecoderFallbackException)
        {
            return null;
        }
    }
}
