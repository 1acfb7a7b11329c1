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
    public static ReadingSettings Of(SiteSettings site, ContentSettings content) =>
        new(
            TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone),
            [.. site.Taxonomies.Values.Where(plural => plural.Length > 0)],
            content.StrictFlags,
            content.MaxBytes
        );
}
