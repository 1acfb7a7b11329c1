using System.Runtime.CompilerServices;

namespace Blog.Content;

/// <summary>
/// Pages as they were last made, with the same settings: most files are the same from one building of the site to the next, and
/// making their pages anew is most of what a building costs.
/// </summary>
internal sealed class PageMemory
{
    /// <summary>A page lives here as long as the front matter that it was made of is in use.</summary>
    private readonly ConditionalWeakTable<FrontMatter, Made> _pages = [];

    /// <summary>The page that was made of the same things, or a new one.</summary>
    /// <param name="section">What the page's folder belongs to, which other files decide.</param>
    public ContentPage Get(
        PlacedFile placed,
        GoodVersion version,
        PageAddress address,
        bool isBundle,
        string section,
        Func<ContentPage> make
    )
    {
        if (
            _pages.TryGetValue(version.FrontMatter, out var known)
            && known.Hash == version.Hash
            && known.IsBundle == isBundle
            && known.Page.File == placed.RealPath
            && known.Page.Place == placed.Path
            && known.Page.Language == placed.Language.Code
            && known.Page.Section == section
            && known.Page.Address == address
        )
        {
            return known.Page;
        }

        var page = make();
        _pages.AddOrUpdate(version.FrontMatter, new Made(page, version.Hash, isBundle));
        return page;
    }

    private sealed record Made(ContentPage Page, FileHash Hash, bool IsBundle);
}
