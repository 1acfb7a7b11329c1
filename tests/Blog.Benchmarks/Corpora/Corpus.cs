using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Blog.Benchmarks.Corpora;

/// <summary>A folder of posts made up of word lists: half Chinese, ten years, always the same ones for the same seed.</summary>
public sealed class Corpus(int posts, ulong seed = 1)
{
    /// <summary>Of the whole file, in the middle of all.</summary>
    private const int MedianBytes = 5_600;

    /// <summary>Of the logarithm of the length: makes the mean about a tenth more than the median.</summary>
    private const double Spread = 0.44;

    /// <summary>A text ends with the block that makes it long enough.</summary>
    private const int HalfABlock = 130;

    private static readonly DateTime First = new(2016, 1, 1, 8, 0, 0, DateTimeKind.Unspecified);
    private static readonly TimeSpan Span = TimeSpan.FromDays(3_650);

    /// <summary>The oldest first.</summary>
    public IEnumerable<CorpusPost> Posts()
    {
        var dice = new Dice(seed);
        var terms = new CorpusTerms(dice);
        for (var number = 1; number <= posts; number++)
        {
            yield return Post(number, dice, terms);
        }
    }

    /// <param name="folder">The content folder; made if missing.</param>
    public ImmutableArray<CorpusPost> WriteTo(string folder)
    {
        var written = Posts().ToImmutableArray();
        Directory.CreateDirectory(Path.Join(folder, "post"));
        foreach (var post in written)
        {
            var file = Path.Join(folder, post.Path);
            File.WriteAllText(file, post.Text);

            // Old enough that a reading of it counts at once.
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        }

        return written;
    }

    private CorpusPost Post(int number, Dice dice, CorpusTerms terms)
    {
        var voice = number % 2 == 0 ? Voice.Chinese : Voice.English;
        var title = voice.Phrase(dice, 3, 7);
        var hasMath = dice.OneIn(25);
        var frontMatter = new FrontMatterText
        {
            Title = title,
            Date = First + (Span * ((double)number / posts)),
            Summary = dice.OneIn(4) ? "" : voice.Sentence(dice).TrimEnd() + "...",
            Category = terms.Category(dice),
            Language = voice.Tag,
            Tags = terms.Tags(dice),
            Toc = dice.OneIn(5),
            MathJax = hasMath,
        }.Write();

        var bytes = (int)Math.Clamp(MedianBytes * Math.Exp(Spread * dice.Normal()), 1_000, 60_000);
        var body = new BodyText(voice, dice, hasMath).Write(
            bytes - Encoding.UTF8.GetByteCount(frontMatter) - HalfABlock
        );
        var name = string.Create(CultureInfo.InvariantCulture, $"{NameOf(title)}-{number}");
        return new CorpusPost($"post/{name}.md", $"/post/{Uri.EscapeDataString(name)}/", frontMatter + body);
    }

    private static string NameOf(string title) => title.Replace(' ', '-').ToLowerInvariant();
}
