namespace Blog.Content;

/// <summary>Whose own text a file is.</summary>
/// <param name="Language">Its key.</param>
/// <param name="Taxonomy">The plural.</param>
/// <param name="Name">The term, as the file's folder spells it.</param>
public sealed record TermPlace(string Language, string Taxonomy, string Name);
