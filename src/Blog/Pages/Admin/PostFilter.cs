using System.Globalization;
using Blog.Admin;
using Blog.Content;

namespace Blog.Pages.Admin;

/// <summary>Which posts of a list are asked for, as it stands in the address.</summary>
public sealed record PostFilter
{
    private const int MostPages = 1_000_000;

    public PageState? State { get; init; }

    /// <summary>Those with problems alone.</summary>
    public bool Problems { get; init; }

    public string? Section { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? Words { get; init; }

    /// <summary>A term's name by the plural of its taxonomy.</summary>
    public IDictionary<string, string?> In { get; init; } = new Dictionary<string, string?>();

    public PostSort Sort { get; init; }

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; init; } = 1;

    public bool IsEmpty => ToRoute(1).Keys.All(key => key == nameof(Sort));

    /// <summary>Whether the number is one that a page can have.</summary>
    public bool HasNumber => Number is > 0 and <= MostPages;

    public PostQuery ToQuery(bool ofPosts) =>
        new()
        {
            OfPosts = ofPosts,
            State = State,
            HasProblems = Problems,
            Section = Section,
            Language = Language,
            Author = Author,
            Words = Words,
            Terms = In.Where(term => !string.IsNullOrWhiteSpace(term.Value))
                .ToDictionary(term => term.Key, term => term.Value ?? "", StringComparer.Ordinal),
            Sort = Sort,
            Number = Number,
        };

    /// <summary>For an address: this filter, with another page's number.</summary>
    public IDictionary<string, string> ToRoute(int number)
    {
        var route = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(nameof(State), State?.ToString());
        Add(nameof(Problems), Problems ? "true" : null);
        Add(nameof(Section), Section);
        Add(nameof(Language), Language);
        Add(nameof(Author), Author);
        Add(nameof(Words), Words);
        foreach (var (taxonomy, name) in In)
        {
            Add($"{nameof(In)}[{taxonomy}]", name);
        }

        Add(nameof(Sort), Sort is PostSort.Updated ? null : Sort.ToString());
        Add(nameof(Number), number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null);
        return route;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                route[name] = value;
            }
        }
    }
}
