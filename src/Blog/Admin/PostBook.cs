using System.Collections.Concurrent;
using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Admin;

/// <summary>Posts and pages of one reading of the folder, ready to be listed; what costs time is made when it is first asked for.</summary>
public sealed class PostBook
{
    private const int MostTerms = 100;

    private readonly SiteSettings _settings;
    private readonly ConcurrentDictionary<string, PostBook> _byAuthor = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PostSort, ImmutableArray<PostRow>> _orders = new();
    private readonly Lazy<PostChoices> _posts;
    private readonly Lazy<PostChoices> _pages;

    public PostBook(ImmutableArray<PostRow> rows, SiteSettings settings)
    {
        Rows = rows;
        _settings = settings;
        _posts = new Lazy<PostChoices>(() => ChoicesOf([.. rows.Where(row => row.IsPost)]));
        _pages = new Lazy<PostChoices>(() => ChoicesOf([.. rows.Where(row => !row.IsPost)]));
    }

    /// <summary>By path.</summary>
    public ImmutableArray<PostRow> Rows { get; }

    public PostChoices Choices(bool ofPosts) => (ofPosts ? _posts : _pages).Value;

    /// <summary>Those of one author.</summary>
    /// <param name="key">As names are compared.</param>
    public PostBook Of(string key) =>
        _byAuthor.GetOrAdd(
            key,
            own => new PostBook([.. Rows.Where(row => row.AuthorKeys.Contains(own, StringComparer.Ordinal))], _settings)
        );

    public ImmutableArray<PostRow> In(PostSort order) => _orders.GetOrAdd(order, Ordered);

    private ImmutableArray<PostRow> Ordered(PostSort order) =>
        order switch
        {
            PostSort.Title => [.. Rows.OrderBy(row => row.Title, new TitleOrder(_settings.Language))],
            PostSort.Date =>
            [
                .. Rows.OrderByDescending(row => row.Date ?? DateTimeOffset.MinValue)
                    .ThenBy(row => row.File, StringComparer.Ordinal),
            ],
            _ =>
            [
                .. Rows.OrderByDescending(row => row.UpdatedAt)
                    .ThenByDescending(row => row.Date ?? DateTimeOffset.MinValue)
                    .ThenBy(row => row.File, StringComparer.Ordinal),
            ],
        };

    private PostChoices ChoicesOf(List<PostRow> rows) =>
        new(
            rows.Count,
            [.. Distinct(rows.Select(row => row.Section))],
            [.. Distinct(rows.Select(row => row.Language ?? ""))],
            [
                .. rows.SelectMany(row => row.Said.Authors)
                    .DistinctBy(OwnPosts.KeyOf, StringComparer.Ordinal)
                    .Order(StringComparer.OrdinalIgnoreCase),
            ],
            [
                .. _settings
                    .Taxonomies.Values.Where(plural => plural.Length > 0)
                    .Select(plural => (plural, TermsIn(rows, plural))),
            ]
        );

    private static IEnumerable<string> Distinct(IEnumerable<string> names) =>
        names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static ImmutableArray<string> TermsIn(List<PostRow> rows, string plural) =>
        [
            .. rows.SelectMany(row => row.Said.TermsOf(plural))
                .CountBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key, StringComparer.Ordinal)
                .Take(MostTerms)
                .Select(count => count.Key),
        ];
}
