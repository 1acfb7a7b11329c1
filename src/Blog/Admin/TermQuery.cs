namespace Blog.Admin;

/// <summary>Which terms of a taxonomy are asked for.</summary>
/// <param name="Find">Words of name, title, address or description; null or empty: any.</param>
/// <param name="Number">The page's number, from 1.</param>
public sealed record TermQuery(string? Find, TermChoice Show, int Number, int Size);
