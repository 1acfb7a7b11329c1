namespace Blog.Content;

/// <summary>A place for another key of a TOML table.</summary>
/// <param name="At">Where the new line begins, in UTF-16 units from the start of the file.</param>
/// <param name="Prefix">What stands before the key: the dotted path of a table without a header, with its last dot; else nothing.</param>
public sealed record FrontMatterGap(int At, string Prefix);
