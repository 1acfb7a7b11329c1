using Blog.Cli;
using Blog.Hosting;

namespace Blog.Tests.Support;

/// <summary>The program's command line, run within this process in a folder of a test's own.</summary>
internal static class Commands
{
    public static Task<(int Code, string Output, string Error)> RunAsync(
        TempFolder folder,
        params string[] arguments
    ) => PipeAsync(folder, "", arguments);

    /// <param name="input">What is piped into the command.</param>
    public static async Task<(int Code, string Output, string Error)> PipeAsync(
        TempFolder folder,
        string input,
        string[] arguments
    )
    {
        using var piped = new StringReader(input);
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var commands = new CommandLine(
            new Terminal(output, error) { Input = piped },
            settings => StartIn(folder, settings)
        );
        var code = await commands.RunAsync(arguments, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public static StartingPoint StartIn(TempFolder folder, IReadOnlyList<KeyValuePair<string, string>> settings) =>
        new()
        {
            WorkingDirectory = folder.Path,
            ProgramFolder = folder.Path,
            Arguments = settings,
        };
}
