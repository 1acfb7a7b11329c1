using Blog.Cli;
using Blog.Hosting;

namespace Blog.Tests.Support;

/// <summary>The program's command line, run within this process in a folder of a test's own.</summary>
internal static class Commands
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        TempFolder folder,
        params string[] arguments
    )
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var commands = new CommandLine(new Terminal(output, error), settings => StartIn(folder, settings));
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
