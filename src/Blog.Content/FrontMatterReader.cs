using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Reads the front matter of one file: bytes in, typed front matter and problems out. Bounded, and no bad file throws.</summary>
public sealed class FrontMatterReader(ReadingSettings settings)
{
    private readonly DateSources _sources = new(settings);
    private readonly DateReader _dates = new(settings.Zone, settings.LenientDates);

    /// <summary>Whether a page may change with nothing but its file's time.</summary>
    public bool AsksFileTime => _sources.AsksFileTime;

    /// <param name="file">Names the file in problems: relative to the content root, with <c>/</c>.</param>
    /// <param name="modifiedAt">When the file was changed, UTC.</param>
    public FrontMatterReading Read(ReadOnlySpan<byte> bytes, string file, DateTime? modifiedAt = null)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        try
        {
            if (bytes.Length > settings.MaxBytes)
            {
                throw new FrontMatterFault(
                    "too-large",
                    0,
                    0,
                    $"The file has {bytes.Length} bytes, more than Content:MaxBytes allows ({settings.MaxBytes})."
                );
            }

            var text = TextFile.Decode(bytes, settings.FallbackEncoding).Text;
            var block = FrontMatterBlock.Find(text);
            if (block.Format == FrontMatterFormat.None)
            {
                problems.Add(NoFrontMatter(file));
            }

            var keys = ReadTree(text, block, file, problems);
            var typed = new FrontMatterTyper(settings, _dates, keys, new KeyProblems(file, problems)).Type();
            var page = _sources.Apply(typed, keys, file, modifiedAt, problems);
            return new FrontMatterReading(page, problems.ToImmutable());
        }
        catch (FrontMatterFault fault)
        {
            return Quarantined(fault.Code, fault.Line, fault.Column, fault.Message);
        }
        // The one edge around a file: whatever a parser throws, the other files go on.
        catch (Exception fault)
        {
            return Quarantined(
                "fm-syntax",
                0,
                0,
                $"The file cannot be read ({fault.GetType().Name}). Look for unclosed quotes and brackets."
            );
        }

        FrontMatterReading Quarantined(string code, int line, int column, string message)
        {
            problems.Add(new Problem(code, Severity.Error, file, line, column, message));
            return new FrontMatterReading(null, problems.ToImmutable());
        }
    }

    /// <summary>The tree with its marks, as a writer needs it.</summary>
    /// <exception cref="FrontMatterFault">The block is no map of keys, or passes a limit.</exception>
    internal static FrontMatterMap ReadTree(
        string text,
        FrontMatterBlock block,
        string file,
        ImmutableArray<Problem>.Builder problems
    ) =>
        block.Format switch
        {
            FrontMatterFormat.None => FrontMatterMap.Empty,
            FrontMatterFormat.Yaml => YamlFrontMatter.Read(text, block, file, problems),
            FrontMatterFormat.Toml => TomlFrontMatter.Read(text, block, file, problems),
            _ => JsonFrontMatter.Read(text, block, file, problems),
        };

    private static Problem NoFrontMatter(string file) =>
        new(
            "no-front-matter",
            Severity.Info,
            file,
            1,
            1,
            "The file has no front matter: no date, and its name for a title."
        );
}
