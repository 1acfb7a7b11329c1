namespace Blog.Cli;

/// <summary>A value and where it comes from.</summary>
internal sealed record PrintedRow(string Name, string Value, string From);
