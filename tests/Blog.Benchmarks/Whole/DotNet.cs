using System.Diagnostics;

namespace Blog.Benchmarks.Whole;

/// <summary>Starts other programs of .NET.</summary>
internal static class DotNet
{
    /// <param name="folder">The working directory.</param>
    public static Process Start(string folder, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program does not start.");
    }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task RunAsync(string folder, params IReadOnlyList<string> arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await error}"
            );
        }
    }
}
