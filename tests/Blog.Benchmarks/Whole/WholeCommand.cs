namespace Blog.Benchmarks.Whole;

/// <summary>Measures the published program from outside and writes one table.</summary>
internal static class WholeCommand
{
    public const string Name = "whole";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        WholeOptions options;
        try
        {
            options = WholeOptions.Parse(arguments);
        }
        catch (FormatException fault)
        {
            await Console.Error.WriteLineAsync($"{fault.Message}\n{WholeOptions.Usage}");
            return 2;
        }

        using var scratch = new Scratch();
        var program = options.Program is { } folder
            ? new PublishedProgram(folder)
            : await PublishedProgram.PublishAsync(scratch.Make("program"));
        var table = await new WholeRun(options, program, scratch).MeasureAsync();
        Console.Write(table);
        if (options.Out is { } file)
        {
            await File.WriteAllTextAsync(file, table);
        }

        return 0;
    }
}
