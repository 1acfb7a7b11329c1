using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>How this program stands on its machine, for the owner.</summary>
/// <param name="ContentPath">A full path.</param>
/// <param name="DataPath">A full path.</param>
/// <param name="BaseUrl">Null: not set.</param>
/// <param name="Warnings">What does not stop the program, but is most likely a mistake in the settings: a sentence each.</param>
public sealed record InstallationFacts(
    string Version,
    string ContentPath,
    string DataPath,
    Uri? BaseUrl,
    IReadOnlyList<string> Warnings
)
{
    /// <summary>What nobody else on the machine may read: full paths of folders, and names in them with <c>*</c> for anything.</summary>
    public ImmutableArray<(string Folder, string Names)> Private { get; init; } = [];
}
