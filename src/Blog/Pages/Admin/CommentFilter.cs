using System.Globalization;
using Blog.Admin;
using Blog.Comments;

namespace Blog.Pages.Admin;

/// <summary>Which comments of the list are asked for, as it stands in the address.</summary>
public sealed record CommentFilter
{
    private const int MostPages = 1_000_000;

    public CommentState State { get; init; }

    /// <summary>Those whose page is not there any more.</summary>
    public bool Lost { get; init; }

    public string? Words { get; init; }

    /// <summary>The identity of a page, or words of its title or address.</summary>
    public string? Post { get; init; }

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; init; } = 1;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && string.IsNullOrWhiteSpace(Post);

    /// <summary>Whether the number is one that a page can have.</summary>
    public bool HasNumber => Number is > 0 and <= MostPages;

    public CommentListQuery ToQuery() =>
        new()
        {
            State = State,
            IsLost = Lost,
            Words = Words ?? "",
            Post = Post?.Trim() ?? "",
            Number = Number,
        };

    /// <summary>For an address: this filter, with another page's number.</summary>
    public IDictionary<string, string> ToRoute(int number)
    {
        var route = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(nameof(State), State is CommentState.Waiting ? null : State.ToString());
        Add(nameof(Lost), Lost ? "true" : null);
        Add(nameof(Words), Words);
        Add(nameof(Post), Post);
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

    /// <summary>For an address: this filter, with one comment as a form.</summary>
    public IDictionary<string, string> ToForm(long id, CommentFormKind kind)
    {
        var route = ToRoute(Number);
        route["Open"] = id.ToString(CultureInfo.InvariantCulture);
        route["As"] = kind.ToString();
        return route;
    }
}
