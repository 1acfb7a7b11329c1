using System.Globalization;

namespace Blog.Benchmarks.Whole;

/// <summary>What is measured, and how often.</summary>
internal sealed record WholeOptions
{
    public const string Usage =
        "Usage: whole [--posts N] [--rounds N] [--edits N] [--requests N] [--program DIR] [--out FILE]\n"
        + "       parts [BenchmarkDotNet's own options]";

    public int Posts { get; init; } = 1_000;

    /// <summary>Of each figure but edits.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Of each way of saving.</summary>
    public int Edits { get; init; } = 50;

    /// <summary>In one round of load.</summary>
    public int Requests { get; init; } = 4_000;

    /// <summary>The folder of a published program; null publishes it first.</summary>
    public string? Program { get; init; }

    /// <summary>A file that gets the table too.</summary>
    public string? Out { get; init; }

    /// <exception cref="FormatException">An option is unknown, or its value is missing or no number.</exception>
    public static WholeOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new WholeOptions();
        for (var index = 0; index < arguments.Count; index += 2)
        {
            if (index + 1 == arguments.Count)
            {
                throw new FormatException($"{arguments[index]} has no value.");
            }

            var value = arguments[index + 1];
            options = arguments[index] switch
            {
                "--posts" => options with { Posts = Number(value) },
                "--rounds" => options with { Rounds = Number(value) },
                "--edits" => options with { Edits = Number(value) },
                "--requests" => options with { Requests = Number(value) },
                "--program" => options with { Program = Path.GetFullPath(value) },
                "--out" => options with { Out = Path.GetFullPath(value) },
                var unknown => throw new FormatException($"{unknown} is no option."),
            };
        }

        return options;
    }

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"'{value}' is no number from 1.");
}
