using System.Collections.Immutable;
using Blog.Content.Editing;

namespace Blog.Admin;

/// <summary>Two edits of one file that cannot be brought together.</summary>
/// <param name="Mine">The whole text as it would be with the form's changes.</param>
/// <param name="Theirs">The whole text on disk.</param>
/// <param name="Origin">What both were made of; null where it is not kept any more.</param>
/// <param name="Base">SHA-256 of the bytes on disk, in hexadecimal digits.</param>
/// <param name="Keys">Keys of front matter that both changed.</param>
/// <param name="IsInBody">Whether both changed the same lines of the text.</param>
public sealed record PostConflict(
    string Mine,
    string Theirs,
    string? Origin,
    string Base,
    ImmutableArray<string> Keys,
    bool IsInBody
)
{
    /// <summary>From theirs to mine.</summary>
    public ImmutableArray<DiffLine> Diff => TextDiff.Of(Theirs, Mine);
}
