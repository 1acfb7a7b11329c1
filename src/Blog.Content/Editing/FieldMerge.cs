using System.Collections.Immutable;
using System.Text;

namespace Blog.Content.Editing;

/// <summary>Which side's lines each key of front matter gets where two texts were edited by hand.</summary>
internal sealed class FieldMerge
{
    private readonly PostText _mine;
    private readonly PostText _theirs;
    private readonly ImmutableArray<Side> _sides;
    private readonly bool _isMineBeside;

    /// <param name="mergeList">Asked for the lines of a list that both sides changed; answers null where that is a conflict.</param>
    public FieldMerge(PostText origin, PostText mine, PostText theirs, Func<string, string?> mergeList)
    {
        _mine = mine;
        _theirs = theirs;
        PostText[] all = [origin, mine, theirs];
        _sides =
        [
            .. all.SelectMany(post => post.Fields.Entries)
                .Where(entry => !entry.IsGiven)
                .Select(entry => entry.Key)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(key => SideOf(key, LinesOf(origin, key), LinesOf(mine, key), LinesOf(theirs, key)))
                .Select(side =>
                    side.Winner == Winner.Nobody && mergeList(side.Key) is { } lines
                        ? side with
                        {
                            Winner = Winner.Items,
                            Lines = lines,
                        }
                        : side
                ),
        ];
        var (beside, besideMine, besideTheirs) = (Beside(origin), Beside(mine), Beside(theirs));
        _isMineBeside = beside == besideTheirs;
        var isClean = _isMineBeside || beside == besideMine || besideMine == besideTheirs;
        Conflicts = isClean
            ? [.. _sides.Where(side => side.Winner == Winner.Nobody).Select(side => side.Key)]
            : ChangedKeys;
    }

    /// <summary>Keys that each side changed its own way; all that were changed where the comments between them were, on both sides.</summary>
    public ImmutableArray<string> Conflicts { get; }

    public ImmutableArray<string> ChangedKeys =>
        [.. _sides.Where(side => side.Winner != Winner.Both).Select(side => side.Key)];

    /// <summary>Whether a text that was merged by lines has of each key what the side has that changed it.</summary>
    public bool IsMergedIn(PostText merged) =>
        merged.Fault is null
        && merged.Block.Format == _theirs.Block.Format
        && _sides.All(side => side.Winner != Winner.Nobody && LinesOf(merged, side.Key) == side.Lines);

    /// <summary>Each key's lines of the side that changed it, with a body; null where the lines do not fit.</summary>
    public PostText? Merge(string body)
    {
        var (start, other) = _isMineBeside ? (_mine, Winner.Theirs) : (_theirs, Winner.Mine);
        var text = start.Text[..start.Block.BodyStart] + body;
        foreach (var side in _sides.Where(side => side.Winner == other || side.Winner == Winner.Items))
        {
            var post = _theirs.With(text);
            var lines = EntriesOf(post, side.Key).Select(entry => FieldLines.Of(text, entry)).ToList();
            if (lines.Count > 1 || post.Fault is not null)
            {
                return null;
            }

            var at = post.Fields.Gap?.At ?? post.Block.End;
            text = lines is [var own]
                ? new Splice(own.Start, own.End, side.Lines ?? "").Apply(text)
                : new Splice(at, at, side.Lines ?? "").Apply(text);
        }

        var merged = _theirs.With(text);
        return merged.Body == body && IsMergedIn(merged) ? merged : null;
    }

    private static Side SideOf(string key, string? origin, string? mine, string? theirs) =>
        mine == theirs ? new Side(key, Winner.Both, mine)
        : origin == mine ? new Side(key, Winner.Theirs, theirs)
        : origin == theirs ? new Side(key, Winner.Mine, mine)
        : new Side(key, Winner.Nobody, null);

    /// <summary>In all spellings; null where the key is not there.</summary>
    public static string? LinesOf(PostText post, string key)
    {
        var lines = EntriesOf(post, key).Select(entry => FieldLines.Of(post.Text, entry)).ToList();
        return lines.Count == 0 ? null : string.Concat(lines.Select(own => post.Text[own.Start..own.End]));
    }

    private static IEnumerable<FrontMatterEntry> EntriesOf(PostText post, string key) =>
        post.Fields.Entries.Where(entry =>
            !entry.IsGiven && string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Fences, comments and blank lines.</summary>
    private static string Beside(PostText post)
    {
        var text = new StringBuilder(post.Text, 0, post.Block.BodyStart, post.Text.Length);
        var lines = post.Fields.Entries.Where(entry => !entry.IsGiven).Select(entry => FieldLines.Of(post.Text, entry));
        foreach (var own in lines.Distinct().OrderByDescending(own => own.Start))
        {
            text.Remove(own.Start, own.End - own.Start);
        }

        return text.ToString();
    }

    private enum Winner
    {
        /// <summary>The sides are the same.</summary>
        Both,
        Mine,
        Theirs,

        /// <summary>Each changed other items of a list.</summary>
        Items,

        /// <summary>Each changed it its own way.</summary>
        Nobody,
    }

    /// <param name="Lines">Of the winner; null where it has no such key.</param>
    private sealed record Side(string Key, Winner Winner, string? Lines);
}
