using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Admin;

/// <summary>A term as the admin lists it: hidden files that name it count too.</summary>
/// <param name="Meaning">What all spellings of it have in common.</param>
/// <param name="Name">The spelling in the file that comes first by path; of a term that no file names that of its folder.</param>
public sealed record TermEntry(string Meaning, string Name)
{
    /// <summary>How many files write it in which way, with what their sections give them.</summary>
    public ImmutableArray<(string Name, int Count)> Spellings { get; init; } = [];

    /// <summary>How many files name it.</summary>
    public int Files { get; init; }

    /// <summary>How many pages readers find under it, in all languages.</summary>
    public int Shown { get; init; }

    /// <summary>Its lists that readers see, the default language's first.</summary>
    public ImmutableArray<PageAddress> Lists { get; init; } = [];

    /// <summary>Its own texts, relative to the content folder.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>The title of its own text; null where it has none.</summary>
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Other terms that differ by case, blanks, dashes or accents alone.</summary>
    public ImmutableArray<string> Alike { get; init; } = [];

    /// <summary>Whether it is there by its own text alone.</summary>
    public bool IsUnused => Files == 0;

    /// <summary>Whether it may have been meant to be one with another, or to be written in one way.</summary>
    public bool IsDoubtful => !Alike.IsEmpty || Spellings.Length > 1;
}
