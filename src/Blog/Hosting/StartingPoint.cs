namespace Blog.Hosting;

/// <summary>What the program finds around it when it starts; the settings are read from nothing else.</summary>
public sealed record StartingPoint
{
    /// <summary>Where the command was typed, a full path.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Where the program's own files lie, a full path.</summary>
    public required string ProgramFolder { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The settings of the command line, in the order given.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Arguments { get; init; } = [];

    public static StartingPoint OfThisProcess(IReadOnlyList<KeyValuePair<string, string>> arguments) =>
        new()
        {
            WorkingDirectory = Directory.GetCurrentDirectory(),
            ProgramFolder = AppContext.BaseDirectory,
            Environment = System
                .Environment.GetEnvironmentVariables()
                .Cast<System.Collections.DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => entry.Value as string ?? "", StringComparer.Ordinal),
            Arguments = arguments,
        };
}
