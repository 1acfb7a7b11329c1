namespace Blog.Cli;

/// <summary>Where a command writes: results to one, everything said beside them to the other.</summary>
public sealed record Terminal(TextWriter Output, TextWriter Error);
