namespace Blog.Cli;

/// <summary>Where a command writes and reads: results to one, everything said beside them to the other.</summary>
public sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>What is piped in; commands ask nothing of whoever types.</summary>
    public TextReader Input { get; init; } = TextReader.Null;
}
