using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Explaining;

namespace Blog.Admin;

/// <summary>A page's file as a form shows it.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Base">SHA-256 of its bytes, in hexadecimal digits.</param>
public sealed record OpenedPost(string Path, string Base, PostText Text, PostFields Fields)
{
    /// <summary>Whether readers see it, and why not.</summary>
    public required PageState State { get; init; }

    /// <summary>Where readers see it; null where they do not.</summary>
    public string? Url { get; init; }

    /// <summary>What the page would show if it said nothing itself.</summary>
    public ImmutableArray<ExplainedValue> Inherited { get; init; } = [];

    /// <summary>What the sections above it give and it does not say itself, by field.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();

    /// <summary>Terms that readers see, by the plural of their taxonomy.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Terms { get; init; } =
        new Dictionary<string, ImmutableArray<string>>();

    /// <summary>What readers get of the file while it cannot be read; null where it can.</summary>
    public FrontMatter? LastGood { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Whether the account may say whose the post is.</summary>
    public bool MaySetAuthor { get; init; }
}
