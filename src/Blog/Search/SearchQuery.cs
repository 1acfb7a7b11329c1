using System.Collections.Immutable;
using System.Text;

namespace Blog.Search;

/// <summary>What a reader asks for.</summary>
/// <param name="Text">As typed, without blanks around it.</param>
/// <param name="Words">All of them must be found.</param>
public sealed record SearchQuery(string Text, ImmutableArray<string> Words)
{
    /// <summary>UTF-16 units.</summary>
    public const int LongestText = 200;

    public const int MostWords = 10;

    public bool IsEmpty => Words.IsEmpty;

    /// <summary>False when the text is longer than a question.</summary>
    public static bool TryParse(string? text, out SearchQuery query)
    {
        var trimmed = (text ?? "").Trim();
        query = new SearchQuery("", []);
        if (trimmed.Length > LongestText || !IsWellFormed(trimmed))
        {
            return false;
        }

        var words = trimmed
            .Normalize(NormalizationForm.FormC)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords)
        {
            return false;
        }

        query = new SearchQuery(trimmed, [.. words]);
        return true;
    }

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);
}
