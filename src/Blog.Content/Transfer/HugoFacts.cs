using System.Collections.Immutable;
using Blog.Content.Markup;

namespace Blog.Content.Transfer;

/// <summary>What a Hugo site's pages say of settings that its configuration leaves open.</summary>
/// <param name="MainSections">What Hugo would take: the section with most pages; empty when there is none.</param>
/// <param name="IsMostlyCjk">More than half of the pages hold Chinese, Japanese or Korean.</param>
public sealed record HugoFacts(ImmutableArray<string> MainSections, bool IsMostlyCjk)
{
    public static HugoFacts None { get; } = new([], IsMostlyCjk: false);

    /// <param name="textOf">The text of a page, by its file; empty when it is gone.</param>
    public static HugoFacts Of(ImmutableArray<ContentPage> pages, Func<string, string> textOf)
    {
        var cjk = pages.Count(page => textOf(page.File).EnumerateRunes().Any(CjkScripts.IsCjk));
        return new HugoFacts([.. ListMaker.BiggestSection(pages)], cjk * 2 > pages.Length);
    }
}
