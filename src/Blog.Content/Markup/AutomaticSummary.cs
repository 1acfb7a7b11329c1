using System.Text;

namespace Blog.Content.Markup;

/// <summary>The beginning of a text, for lists (content-contract.md L11).</summary>
internal static class AutomaticSummary
{
    /// <param name="flow">
    /// The text without tags: a line feed ends a paragraph, every other gap is one blank. A quotation mark ends a sentence only
    /// where it is no mark of <see cref="EscapedSigns"/>.
    /// </param>
    /// <param name="length">Words, or characters where words are counted so.</param>
    public static (string Html, bool IsTruncated) Write(string flow, int length, bool isCjk)
    {
        var (text, isTruncated) = isCjk ? CutByCharacters(flow, length) : CutAtSentence(flow, length);
        return (HtmlText.Escape(EscapedSigns.Read(text)), isTruncated);
    }

    private static (string Text, bool IsTruncated) CutAtSentence(string flow, int length)
    {
        var words = 0;
        for (var index = 0; index < flow.Length; index++)
        {
            if (!char.IsWhiteSpace(flow[index]) || ++words < length)
            {
                continue;
            }

            var end = flow.AsSpan(index).IndexOfAny(".?!\"\n");
            return end < 0 || flow.AsSpan(index + end + 1).IsWhiteSpace()
                ? (flow.Trim(), false)
                : (flow[..(index + end + 1)].Trim(), true);
        }

        return (flow.Trim(), false);
    }

    private static (string Text, bool IsTruncated) CutByCharacters(string flow, int length)
    {
        var summary = new StringBuilder();
        var count = 0;
        foreach (var range in new Words(flow))
        {
            if (count >= length)
            {
                return (summary.ToString(), true);
            }

            var word = flow.AsSpan()[range];
            summary.Append(summary.Length == 0 ? "" : " ");
            var weight = WordCounter.Weight(word);
            var fitting = Math.Min(weight, length - count);
            if (fitting < weight)
            {
                AppendRunes(summary, word, fitting);
                return (summary.ToString().TrimEnd(), true);
            }

            summary.Append(word);
            count += weight;
        }

        return (summary.ToString(), false);
    }

    /// <summary>An entity that does not fit is left out; Hugo shows its first letters.</summary>
    private static void AppendRunes(StringBuilder summary, ReadOnlySpan<char> word, int count)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            count -= WordCounter.Weight(rune);
            if (count < 0)
            {
                return;
            }

            summary.Append(rune.ToString());
        }
    }
}
