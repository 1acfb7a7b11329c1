using System.Globalization;

namespace Blog.Content;

/// <summary>The order of titles: a language's own within each script, and Latin before the others, as Hugo sorts (content-contract.md L1).</summary>
/// <param name="language">A tag that no culture has a name for sorts as no language in particular.</param>
public sealed class TitleOrder(string language) : IComparer<string>
{
    /// <summary>Else Chinese, Korean and Russian titles stand before Latin ones (Unicode TS 35, key <c>kr</c>).</summary>
    private const string LatinFirst = "-u-kr-latn";

    private readonly CompareInfo _collation = CultureOf(language).CompareInfo;

    public int Compare(string? x, string? y) => _collation.Compare(x, y, CompareOptions.None);

    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language + LatinFirst);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
