using System.Text;

namespace Blog.Content.Markup;

/// <summary>How many words a text has, and how long they take to read (content-contract.md L7, L8).</summary>
public static class WordCounter
{
    private const int WordsInMinute = 213;
    private const int CjkWordsInMinute = 501;

    /// <param name="text">Without tags.</param>
    public static bool IsCjk(string text, CjkCounting counting) =>
        counting switch
        {
            CjkCounting.On => true,
            CjkCounting.Off => false,
            CjkCounting.WhenPresent => HasCjk(text),
            _ => IsThirdCjk(text),
        };

    /// <summary>Pieces between white space; by characters, a piece that is not ASCII counts as many as it has.</summary>
    /// <param name="text">Perhaps with the marks of <see cref="EscapedSigns"/>.</param>
    public static int Count(string text, bool isCjk)
    {
        var count = 0;
        foreach (var range in new Words(text))
        {
            count += isCjk ? Weight(text.AsSpan()[range]) : 1;
        }

        return count;
    }

    public static int ReadingMinutes(int words, bool isCjk)
    {
        var perMinute = isCjk ? CjkWordsInMinute : WordsInMinute;
        return (words + perMinute - 1) / perMinute;
    }

    /// <summary>The next full hundred above.</summary>
    public static int Fuzzy(int words) => ((words / 100) + 1) * 100;

    internal static int Weight(ReadOnlySpan<char> word)
    {
        var count = 0;
        var isAscii = true;
        foreach (var rune in word.EnumerateRunes())
        {
            isAscii &= rune.IsAscii || EscapedSigns.LettersOf(rune) > 0;
            count += Weight(rune);
        }

        return isAscii ? 1 : count;
    }

    /// <summary>Letters as they stand in HTML.</summary>
    internal static int Weight(Rune rune) => Math.Max(1, EscapedSigns.LettersOf(rune));

    private static bool HasCjk(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (CjkScripts.IsCjk(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsThirdCjk(string text)
    {
        var letters = 0;
        var cjk = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (CjkScripts.IsCjk(rune))
            {
                cjk++;
                letters++;
            }
            else if (Rune.IsLetter(rune))
            {
                letters++;
            }
        }

        return cjk > 0 && cjk * 3L >= letters;
    }
}
