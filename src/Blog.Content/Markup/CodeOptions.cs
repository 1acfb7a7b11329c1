using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content.Markup;

/// <summary>
/// What an author asks of a code block beside its language: line numbers, marked lines, and a class or id for what is around
/// it (content-contract.md K52). What cannot be read is passed over.
/// </summary>
public sealed record CodeOptions
{
    private const int Longest = 2000;
    private const int MostRanges = 200;
    private const int LastLine = 1_000_000;
    private const string NumbersName = "data-linenos";
    private const string FirstName = "data-linenostart";
    private const string MarkedName = "data-hl-lines";

    public static CodeOptions None { get; } = new();

    /// <summary>Null: as the site has it.</summary>
    public CodeNumbers? Numbers { get; init; }

    /// <summary>The number of the first line.</summary>
    public int FirstNumber { get; init; } = 1;

    /// <summary>The lines that stand out; they count from 1 whatever their numbers are.</summary>
    public ImmutableArray<CodeLineRange> Marked { get; init; } = [];

    /// <summary>For what is around the block; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>For what is around the block; null for none.</summary>
    public string? Classes { get; init; }

    /// <summary>As in <c>{linenos=table,hl_lines=[1,"3-4"] .cls #id}</c>: with the braces, or without.</summary>
    public static CodeOptions Read(string written) =>
        written.Length > Longest
            ? None
            : CodeOptionReader
                .Read(written)
                .Aggregate(None, (options, option) => options.With(option.Key, option.Value));

    /// <summary>What a stored body says of it, so that a page can put the numbers in.</summary>
    internal void WriteTo(Action<string, string> attribute)
    {
        if (Numbers is { } numbers)
        {
            attribute(NumbersName, numbers == CodeNumbers.None ? "false" : numbers.ToString().ToLowerInvariant());
        }

        if (FirstNumber != 1)
        {
            attribute(FirstName, FirstNumber.ToString(CultureInfo.InvariantCulture));
        }

        if (!Marked.IsEmpty)
        {
            attribute(
                MarkedName,
                string.Join(
                    ' ',
                    Marked.Select(range =>
                        range.First == range.Last
                            ? range.First.ToString(CultureInfo.InvariantCulture)
                            : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}")
                    )
                )
            );
        }
    }

    /// <param name="valueOf">The value of an attribute of the stored body; null for none.</param>
    internal static CodeOptions OfStored(Func<string, string?> valueOf) =>
        None.With("linenos", valueOf(NumbersName))
            .With("linenostart", valueOf(FirstName))
            .With("hl_lines", valueOf(MarkedName));

    private CodeOptions With(string key, string? value) =>
        (key, value) switch
        {
            (_, null) => this,
            ("linenos", _) => NumbersOf(value) is { } numbers ? this with { Numbers = numbers } : this,
            ("linenostart", _) => LineOf(value, 0) is { } first ? this with { FirstNumber = first } : this,
            ("hl_lines", _) => this with { Marked = RangesOf(value) },
            ("id", _) => this with { Id = value },
            ("class", _) => this with { Classes = Classes is null ? value : $"{Classes} {value}" },
            _ => this,
        };

    private static CodeNumbers? NumbersOf(string value) =>
        value.ToLowerInvariant() switch
        {
            "true" or "table" => CodeNumbers.Table,
            "inline" => CodeNumbers.Inline,
            "false" => CodeNumbers.None,
            _ => null,
        };

    private static ImmutableArray<CodeLineRange> RangesOf(string value)
    {
        var ranges = ImmutableArray.CreateBuilder<CodeLineRange>();
        foreach (var part in value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Take(MostRanges))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            var first = LineOf(dash < 0 ? part : part[..dash], 1);
            var last = dash < 0 ? first : LineOf(part[(dash + 1)..], 1);
            if (first is { } from && last is { } to && from <= to)
            {
                ranges.Add(new CodeLineRange(from, to));
            }
        }

        return ranges.ToImmutable();
    }

    private static int? LineOf(string text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
        && line >= least
        && line <= LastLine
            ? line
            : null;
}
