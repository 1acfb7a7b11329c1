using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Admin;

/// <summary>A content file as the lists of the admin know it.</summary>
/// <param name="File">Relative to the content root, with <c>/</c>.</param>
/// <param name="Title">The front matter's title, else the file's path.</param>
/// <param name="IsPost">It belongs to a main section; else it is a page of its own, or the text of a list.</param>
/// <param name="Language">The key of its language; null for a file in no language's folder.</param>
/// <param name="Section">Its directory from the language's folder; empty for none.</param>
/// <param name="Address">Where readers find it; null while they do not.</param>
/// <param name="Date">As written; null: none.</param>
/// <param name="UpdatedAt">When the file was changed, UTC.</param>
/// <param name="Said">Its front matter, with what its sections give it.</param>
/// <param name="AuthorKeys">Whose it is, as names are compared.</param>
public sealed record PostRow(
    string File,
    string Title,
    PageState State,
    bool IsPost,
    string? Language,
    string Section,
    PageAddress? Address,
    DateTimeOffset? Date,
    DateTime UpdatedAt,
    FrontMatter Said,
    ImmutableArray<string> AuthorKeys
);
