using System.Collections.Immutable;

namespace Blog.Content.Markup;

/// <summary>A part of raw HTML.</summary>
/// <param name="Value">A tag's name in small letters, a comment's content, or text as it was written.</param>
internal sealed record HtmlPiece(HtmlPieceKind Kind, string Value)
{
    /// <summary>Where it begins in the HTML. UTF-16 units.</summary>
    public int Start { get; init; }

    /// <summary>Names in small letters, values decoded.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Attributes { get; init; } = [];

    public bool ClosesItself { get; init; }
}
