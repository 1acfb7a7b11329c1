using System.Globalization;
using System.Text;

namespace Blog.Content;

/// <summary>
/// The order of titles: a language's own, except that digits and Latin letters stand before those of other scripts in every
/// language (content-contract.md L1). The culture of zh would put Chinese first.
/// </summary>
internal sealed class TitleOrder(string language) : IComparer<string>
{
    private static readonly Rune LastLatin = new(0x24F);

    private readonly CompareInfo _collation = PageOrder.CultureOf(language).CompareInfo;

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return string.CompareOrdinal(x, y);
        }

        var same = x.AsSpan().CommonPrefixLength(y);
        same -= same > 0 && char.IsHighSurrogate(x[same - 1]) ? 1 : 0;
        return
            same < x.Length
            && same < y.Length
            && Rune.TryGetRuneAt(x, same, out var first)
            && Rune.TryGetRuneAt(y, same, out var second)
            && Rune.IsLetterOrDigit(first)
            && Rune.IsLetterOrDigit(second)
            && IsLatin(first) != IsLatin(second)
            ? IsLatin(first)
                ? -1
                : 1
            : _collation.Compare(x, y, CompareOptions.None);
    }

    private static bool IsLatin(Rune rune) => rune <= LastLatin;
}
