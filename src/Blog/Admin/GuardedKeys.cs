using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Editing;

namespace Blog.Admin;

/// <summary>
/// Keys that decide whose a post is and whether its text is HTML, in the page itself and in what a section gives its pages:
/// not everybody may change them (docs/promises.md 7 and 8).
/// </summary>
internal static class GuardedKeys
{
    private static readonly string[] Authors = ["author", "authors"];
    private static readonly string[] Markup = ["markup"];
    private static readonly string[] MarkdownWords = ["md", "markdown", "mdown", "goldmark"];

    public static bool HaveSameAuthors(PostText before, PostText after) =>
        Of(before, Authors).SequenceEqual(Of(after, Authors), StringComparer.Ordinal);

    /// <summary>The names that the page itself gives; nothing of it where a section would be given some.</summary>
    public static IEnumerable<string> AuthorsIn(PostText post) =>
        Of(post, Authors).Any(line => line.StartsWith('.'))
            ? []
            : (post.Fields.Find("authors") ?? post.Fields.Find("author"))?.Value switch
            {
                FrontMatterList list => list.Items.OfType<FrontMatterScalar>().Select(item => item.AsText),
                FrontMatterScalar scalar => [scalar.AsText],
                _ => [],
            };

    /// <summary>Whether an edit writes HTML, or makes HTML of what was none.</summary>
    /// <param name="given">What the text is written in where the page itself says nothing.</param>
    public static bool WritesHtml(PostText before, PostText after, BodyFormat given)
    {
        var (was, isNow) = (FormatOf(before) ?? given, FormatOf(after) ?? given);
        var isGivenAnew = !Given(before).SequenceEqual(Given(after), StringComparer.Ordinal);
        return isGivenAnew || (isNow is BodyFormat.Html && (was is not BodyFormat.Html || before.Body != after.Body));

        static IEnumerable<string> Given(PostText post) => Of(post, Markup).Where(line => line.StartsWith('.'));
    }

    private static BodyFormat? FormatOf(PostText post) =>
        post.Fields.Find("markup")?.Value is not FrontMatterScalar { AsText: { Length: > 0 } word } ? null
        : MarkdownWords.Contains(word, StringComparer.OrdinalIgnoreCase) ? BodyFormat.Markdown
        : BodyFormat.Html;

    private static ImmutableArray<string> Of(PostText post, string[] keys)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in post.Fields.Entries)
        {
            if (keys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
            {
                lines.Add($"{entry.Key.ToLowerInvariant()}={Flat(entry.Value)}");
            }
            else if (string.Equals(entry.Key, "cascade", StringComparison.OrdinalIgnoreCase))
            {
                Add(entry.Value, ".");
            }
        }

        return lines.ToImmutable();

        void Add(FrontMatterNode node, string place)
        {
            switch (node)
            {
                case FrontMatterList list:
                    foreach (var item in list.Items)
                    {
                        Add(item, place + ".");
                    }

                    break;
                case FrontMatterMap map:
                    foreach (var entry in map.Entries)
                    {
                        if (keys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
                        {
                            // For whom it is given counts as well.
                            lines.Add($"{place}{entry.Key.ToLowerInvariant()}={Flat(map)}");
                        }

                        Add(entry.Value, place + ".");
                    }

                    break;
            }
        }
    }

    private static string Flat(FrontMatterNode node) =>
        node switch
        {
            FrontMatterScalar scalar => $"'{scalar.AsText}'",
            FrontMatterList list => $"[{string.Join(',', list.Items.Select(Flat))}]",
            FrontMatterMap map =>
                $"{{{string.Join(',', map.Entries.Select(entry => $"{entry.Key}:{Flat(entry.Value)}"))}}}",
            _ => "",
        };
}
