using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content.Editing;

/// <summary>Writes values as the file beside them writes its own.</summary>
internal sealed class FieldWords(PostText post, IWords words)
{
    public bool IsToml => post.Block.Format == FrontMatterFormat.Toml;

    public string Sets => words.Sets;

    public string BracePadding => words.BracePadding;

    public string Key(string key) => words.Key(key);

    public string Text(string text, Quotes quotes, bool isInFlow) => words.Text(text, quotes, isInFlow);

    public string Write(FieldValue value, Quotes quotes, bool isInFlow) =>
        value switch
        {
            FieldValue.Flag flag => flag.IsOn ? "true" : "false",
            FieldValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            FieldValue.Moment moment => words.Moment(moment.Written, quotes, isInFlow),
            FieldValue.Text text => words.Text(text.Value, quotes, isInFlow),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>Words in brackets.</summary>
    public string List(IEnumerable<string> items, Quotes quotes) =>
        $"[{string.Join(", ", items.Select(item => words.Text(item, quotes, isInFlow: true)))}]";

    /// <summary>Keys one within the other, the last with a value, in braces.</summary>
    public string Braced(ImmutableArray<string> keys, Func<Quotes, bool, string> write) =>
        "{" + words.BracePadding + Pair(keys, write) + words.BracePadding + "}";

    /// <summary>The same without the outermost braces.</summary>
    public string Pair(ImmutableArray<string> keys, Func<Quotes, bool, string> write) =>
        words.Key(keys[0]) + words.Sets + (keys.Length > 1 ? Braced(keys[1..], write) : write(UsualQuotes(), true));

    public Quotes QuotesOf(FrontMatterNode node) =>
        node is FrontMatterScalar { IsQuoted: true }
            ? post.Text[node.Span.Start] switch
            {
                '\'' => Quotes.Single,
                '|' or '>' => Quotes.Block,
                _ => Quotes.Double,
            }
            : Quotes.Plain;

    /// <summary>For a new word: plain, and where no text is plain as the file's last text.</summary>
    public Quotes UsualQuotes() =>
        IsToml
        && post.Fields.Entries.LastOrDefault(entry => entry.Value is FrontMatterScalar { IsQuoted: true }) is { } last
            ? QuotesOf(last.Value)
            : Quotes.Plain;

    /// <summary>Where a value of YAML may begin.</summary>
    /// <exception cref="EditRefusal">The colon stands elsewhere.</exception>
    public int BehindColon(FrontMatterEntry entry)
    {
        var behind = post.Text.AsSpan(entry.KeySpan.End);
        var blanks = behind.Length - behind.TrimStart(" \t").Length;
        return behind[blanks..].StartsWith(":", StringComparison.Ordinal)
            ? entry.KeySpan.End + blanks + 1
            : throw new EditRefusal($"'{entry.Key}' is written as a complex key.", entry.KeySpan.Line);
    }

    /// <summary>How many blanks, or dashes of lists, stand before a key.</summary>
    public int IndentOf(FrontMatterEntry entry) =>
        entry.KeySpan.Start - LineEnds.LineStart(post.Text, entry.KeySpan.Start);

    /// <summary>Another value in place of the old one, behind the colon where there is nothing yet.</summary>
    public Splice InPlace(FrontMatterEntry entry, string written)
    {
        var (start, end) = (entry.Value.Span.Start, entry.Value.Span.End);
        var isPlaced =
            end > start
            && entry.Value is FrontMatterScalar or FrontMatterList { IsFlow: true } or FrontMatterMap { IsFlow: true };
        if (IsToml || isPlaced)
        {
            return new Splice(start, end, written);
        }

        var colon = BehindColon(entry);
        return new Splice(colon, end > start ? end : colon, " " + written);
    }
}
