using System.Globalization;
using Blog.Admin;

namespace Blog.Pages.Admin;

/// <summary>Which terms are asked for, as it stands in the address.</summary>
public sealed record TermFilter
{
    public const int PageSize = 50;

    private const int MostPages = 1_000_000;

    public string? Find { get; init; }

    public TermChoice Show { get; init; }

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; init; } = 1;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Find) && Show == TermChoice.All;

    /// <summary>Whether the number is one that a page can have, and the choice one that there is.</summary>
    public bool IsPossible => Number is > 0 and <= MostPages && Enum.IsDefined(Show);

    public TermQuery ToQuery() => new(Find, Show, Number, PageSize);

    /// <summary>For an address: this filter, with another page's number.</summary>
    public IDictionary<string, string> ToRoute(string taxonomy, int number) => Route(taxonomy, Show, number);

    /// <summary>For an address: this filter, with another choice.</summary>
    public IDictionary<string, string> ToRoute(string taxonomy, TermChoice show) => Route(taxonomy, show, 1);

    private Dictionary<string, string> Route(string taxonomy, TermChoice show, int number)
    {
        var route = new Dictionary<string, string>(StringComparer.Ordinal) { ["Taxonomy"] = taxonomy };
        if (!string.IsNullOrWhiteSpace(Find))
        {
            route["Find"] = Find;
        }

        if (show != TermChoice.All)
        {
            route["Show"] = show.ToString();
        }

        if (number > 1)
        {
            route["Number"] = number.ToString(CultureInfo.InvariantCulture);
        }

        return route;
    }
}
