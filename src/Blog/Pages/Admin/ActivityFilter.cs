using System.Globalization;
using Blog.Content;
using Blog.History;

namespace Blog.Pages.Admin;

/// <summary>What of the activity is asked for, as it stands in the address.</summary>
public sealed record ActivityFilter
{
    public const int PageSize = 50;

    private const int MostPages = 1_000_000;

    /// <summary>A name; null or empty: everybody.</summary>
    public string? Who { get; init; }

    public ActKind? What { get; init; }

    /// <summary>The first day, in the site's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in the site's zone.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; init; } = 1;

    public bool IsEmpty => string.IsNullOrEmpty(Who) && What is null && From is null && To is null;

    /// <summary>Whether the number is one that a page can have.</summary>
    public bool HasNumber => Number is > 0 and <= MostPages;

    /// <param name="whose">Whose acts are shown.</param>
    public ActQuery ToQuery(ActQuery whose, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone);
        return whose with
        {
            AccountName = string.IsNullOrEmpty(Who) ? null : Who,
            Kind = What,
            From = From is { } from ? StartOf(from, zone) : null,
            Before = To is { } to && to < DateOnly.MaxValue ? StartOf(to.AddDays(1), zone) : null,
            Size = PageSize,
            Number = Number,
        };
    }

    /// <summary>For an address: this filter, with another page's number.</summary>
    public IDictionary<string, string> ToRoute(int number)
    {
        var route = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("Who", string.IsNullOrEmpty(Who) ? null : Who);
        Add("What", What?.ToString());
        Add("From", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("To", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("Number", number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null);
        return route;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                route[name] = value;
            }
        }
    }

    /// <summary>The first moment of a day: a zone may leave its midnight out, or have it at the first edge of time.</summary>
    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var offset = zone.GetUtcOffset(midnight);
        return midnight.Ticks < offset.Ticks ? DateTimeOffset.MinValue : new DateTimeOffset(midnight, offset);
    }
}
