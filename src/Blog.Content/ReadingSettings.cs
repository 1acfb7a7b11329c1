using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>The settings that decide what a file's front matter means.</summary>
/// <param name="Zone">The zone of dates that name none.</param>
/// <param name="Taxonomies">The plurals, as front matter names them.</param>
/// <param name="StrictFlags">The words true, false, yes, no, on and off in quotes mean their booleans.</param>
public sealed record ReadingSettings(
    TimeZoneInfo Zone,
    ImmutableArray<string> Taxonomies,
    bool StrictFlags,
    int MaxBytes
)
{
    /// <summary>Dates that only people understand are read too (content-contract.md 2.2).</summary>
    public bool LenientDates { get; init; }

    /// <summary>How a file that is not UTF-8 is read; null for not at all.</summary>
    public string? FallbackEncoding { get; init; }

    /// <summary>Addresses lose their accents.</summary>
    public bool RemovePathAccents { get; init; }

    public DateSourceSettings DateSources { get; init; } = new();

    public static ReadingSettings Of(SiteSettings site, ContentSettings content) =>
        new(
            TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone),
            [.. site.Taxonomies.Values.Where(plural => plural.Length > 0)],
            content.StrictFlags,
            content.MaxBytes
        )
        {
            LenientDates = content.LenientDates,
            FallbackEncoding = content.FallbackEncoding.Length > 0 ? content.FallbackEncoding : null,
            RemovePathAccents = site.RemovePathAccents,
            DateSources = site.FrontMatter,
        };
}
