using System.Collections.Immutable;
using System.Globalization;
using Blog.Comments;

namespace Blog.Admin;

/// <summary>What an act did to which comments, as it stands in the details of the act, so that it can be taken back.</summary>
/// <param name="Before">Where each stood.</param>
/// <param name="After">Where the act brought them.</param>
internal sealed record CommentMoves(ImmutableArray<(long Id, CommentState State)> Before, CommentState After)
{
    /// <summary>The comment whose address was blocked.</summary>
    public const string BlockKey = "block";

    /// <summary>The edit that keeps the words which a comment had.</summary>
    public const string EditKey = "edit";

    /// <summary>The identity of the page that comments were taken from.</summary>
    public const string FromKey = "from";

    /// <summary>The identity of the page that they were brought to.</summary>
    public const string ToKey = "to";

    public const string IdsKey = "comments";

    private const string AfterKey = "now";

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Text(IEnumerable<long> ids) => string.Join(' ', ids.Select(Text));

    public static IReadOnlyList<long> Ids(string text) =>
        [.. text.Split(' ').Select(id => long.Parse(id, CultureInfo.InvariantCulture))];

    /// <returns>Null: the details are those of another act.</returns>
    public static CommentMoves? Of(IReadOnlyDictionary<string, string> details) =>
        details.TryGetValue(AfterKey, out var after) && Enum.TryParse<CommentState>(after, out var now)
            ? new CommentMoves(
                [
                    .. Enum.GetValues<CommentState>()
                        .Where(state => details.ContainsKey(KeyOf(state)))
                        .SelectMany(state => Ids(details[KeyOf(state)]).Select(id => (id, state))),
                ],
                now
            )
            : null;

    public IReadOnlyList<long> Ids() => [.. Before.Select(move => move.Id)];

    public Dictionary<string, string> ToDetails()
    {
        var details = Before
            .GroupBy(move => move.State, move => move.Id)
            .ToDictionary(group => KeyOf(group.Key), group => Text(group.Order()), StringComparer.Ordinal);
        details[AfterKey] = After.ToString();
        return details;
    }

    private static string KeyOf(CommentState state) => "was " + state;
}
