using System.Collections.Immutable;

namespace Blog.Search;

/// <summary>Cuts texts where words of a query stand.</summary>
public static class Marking
{
    private const int Before = 40;
    private const int Length = 160;

    /// <summary>How far a cut moves so that it divides no word; texts without blanks are cut where they are.</summary>
    private const int Longest = 20;

    /// <summary>A whole text, cut at every word found.</summary>
    public static ImmutableArray<TextPart> All(string text, ImmutableArray<string> words)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        for (var position = 0; position < text.Length; )
        {
            var (at, length) = Next(text, position, words);
            if (at < 0)
            {
                parts.Add(new TextPart(text[position..], IsHit: false));
                break;
            }

            if (at > position)
            {
                parts.Add(new TextPart(text[position..at], IsHit: false));
            }

            parts.Add(new TextPart(text.Substring(at, length), IsHit: true));
            position = at + length;
        }

        return parts.ToImmutable();
    }

    /// <summary>The surroundings of the first word found, else the beginning.</summary>
    public static ImmutableArray<TextPart> Snippet(string text, ImmutableArray<string> words)
    {
        var (at, _) = Next(text, 0, words);
        var start = StartOfWord(text, Boundary(text, Math.Max(0, at - Before)));
        var end = EndOfWord(text, Boundary(text, Math.Min(text.Length, start + Length)));
        var piece = text[start..end].Replace('\n', ' ');
        return All((start > 0 ? "… " : "") + piece + (end < text.Length ? " …" : ""), words);
    }

    private static (int At, int Length) Next(string text, int from, ImmutableArray<string> words)
    {
        var (at, length) = (-1, 0);
        foreach (var word in words)
        {
            var found = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && (at < 0 || found < at || (found == at && word.Length > length)))
            {
                (at, length) = (found, word.Length);
            }
        }

        return (at, length);
    }

    private static int StartOfWord(string text, int position)
    {
        if (position == 0 || char.IsWhiteSpace(text[position - 1]))
        {
            return position;
        }

        var gap = text.AsSpan(position, Math.Min(Longest, text.Length - position)).IndexOfAny(' ', '\n');
        return gap < 0 ? position : position + gap + 1;
    }

    private static int EndOfWord(string text, int position)
    {
        var from = Math.Max(0, position - Longest);
        var gap = position == text.Length ? -1 : text.AsSpan(from, position - from).LastIndexOfAny(' ', '\n');
        return gap < 0 ? position : from + gap;
    }

    /// <summary>Never between the halves of a character.</summary>
    private static int Boundary(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;
}
