using System.Collections.Immutable;

namespace Blog.Benchmarks.Corpora;

/// <summary>The tags and categories that posts are filed under.</summary>
public sealed class CorpusTerms
{
    public const int TagCount = 200;
    public const int CategoryCount = 12;

    private readonly ImmutableArray<string> _tags;
    private readonly ImmutableArray<string> _categories;
    private readonly Zipf _ranks = new(TagCount);

    public CorpusTerms(Dice dice)
    {
        var names = Names(dice, TagCount + CategoryCount);
        _tags = names[..TagCount];
        _categories = names[TagCount..];
    }

    /// <summary>One to five, each once.</summary>
    public ImmutableArray<string> Tags(Dice dice)
    {
        var tags = new List<string>();
        for (var left = dice.Between(1, 5); left > 0; left--)
        {
            var tag = _tags[_ranks.Rank(dice)];
            if (!tags.Contains(tag, StringComparer.Ordinal))
            {
                tags.Add(tag);
            }
        }

        return [.. tags];
    }

    public string Category(Dice dice) => dice.Of(_categories);

    private static ImmutableArray<string> Names(Dice dice, int count)
    {
        var names = new List<string>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (names.Count < count)
        {
            var voice = names.Count % 2 == 0 ? Voice.English : Voice.Chinese;
            var name = voice.Phrase(dice, 1, 2);
            if (taken.Add(name))
            {
                names.Add(name);
            }
        }

        return [.. names];
    }
}
