namespace Blog.Admin;

/// <summary>What someone filled into the form of a term's own text.</summary>
/// <param name="Language">The key of the language that it speaks.</param>
/// <param name="Base">Of the file as the form was opened; empty for a new one.</param>
public sealed record TermTextEdit(
    string Taxonomy,
    string Name,
    string Language,
    string Title,
    string Description,
    string Picture,
    string Base
);
