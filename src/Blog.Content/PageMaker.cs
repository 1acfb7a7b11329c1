using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Makes a visible page of a file's front matter and the site's language.Settings.</summary>
internal sealed class PageMaker(
    SiteLanguage language,
    string basePath,
    FolderShape shape,
    AddressBook addresses,
    PageMemory memory
)
{
    private readonly SiteChoices _site = SiteChoices.Of(language.Settings, language.Settings.Sidebar.Single);
    private readonly bool _thumbnailsInLists = language.Settings.Thumbnail.Visibility.Contains(
        "list",
        StringComparer.OrdinalIgnoreCase
    );
    private readonly bool _thumbnailsOnPages = language.Settings.Thumbnail.Visibility.Contains(
        "post",
        StringComparer.OrdinalIgnoreCase
    );
    private readonly bool _hasTerms = !language.Settings.IsDisabled("term");
    private readonly BodySources _bodies = new(language.Settings);

    /// <returns>Null when the page cannot have an address.</returns>
    public ContentPage? Make(PlacedFile placed, GoodVersion version)
    {
        if (addresses.Claim(placed, version.FrontMatter) is not { } address)
        {
            return null;
        }

        return Describe(placed, version, address);
    }

    /// <summary>The page of a file that has its address; of an <c>_index</c> file, what a term lists of its section.</summary>
    public ContentPage Describe(PlacedFile placed, GoodVersion version, PageAddress address)
    {
        var (directory, name) = FolderShape.Split(placed.Path);
        var isBundle = shape.PlaceOf(placed.Path) == PagePlace.Bundle;
        var (home, baseName) = isBundle ? FolderShape.Split(directory) : (directory, FolderShape.BaseName(name));
        var section = shape.SectionOf(home);
        return memory.Get(
            placed,
            version,
            address,
            isBundle,
            section,
            () => Describe(placed, version, address, home, baseName, section)
        );
    }

    private ContentPage Describe(
        PlacedFile placed,
        GoodVersion version,
        PageAddress address,
        string home,
        string baseName,
        string section
    )
    {
        var page = version.FrontMatter;
        var top = home.Length == 0 ? "" : FolderShape.TopOf(home);
        var choices = PageChoices.Of(page, _site);
        var title = page.Title.Length > 0 ? page.Title : baseName;
        return new ContentPage
        {
            Address = address,
            Guid = page.Guid ?? address.Path,
            File = placed.RealPath,
            Place = placed.Path,
            Language = language.Code,
            TranslationKey = page.TranslationKey,
            Body = _bodies.Of(placed.RealPath, version, choices.MathJax.Value),
            Title = title,
            LinkTitle = page.LinkTitle ?? title,
            PublishedAt = page.Date,
            ModifiedAt = page.LastModified,
            Lead = page.Lead,
            Summary = page.Summary,
            Description = page.Description,
            ListThumbnail = PictureOf(page.Thumbnail, page.Thumbnail?.InLists ?? _thumbnailsInLists),
            PageThumbnail = PictureOf(page.Thumbnail, page.Thumbnail?.OnPage ?? _thumbnailsOnPages),
            Lang = page.Lang,
            Flags = choices.Flags,
            Widgets = choices.Widgets.Value,
            PostMeta = choices.PostMeta.Value,
            Terms = TermsOf(page),
            Section = section,
            TopSection = top,
            Type = page.Type ?? (top.Length > 0 ? top : "page"),
            Weight = page.Weight,
            List = page.Build.List,
            IsRendered = page.Build.Render == RenderRule.Always,
            Keywords = page.Keywords,
            Image = (page.Images is [var first, ..] ? first : page.Thumbnail?.Source) is { } image
                ? WrittenAddress.ToUrl(image, basePath)
                : null,
            Authors = page.Authors,
            Sitemap = page.Sitemap,
            Params = page.Params,
        };
    }

    private Picture? PictureOf(Thumbnail? thumbnail, bool isShown) =>
        thumbnail is not null && isShown
            ? new Picture(WrittenAddress.ToUrl(thumbnail.Source, basePath), thumbnail.Alt)
            : null;

    private ImmutableArray<PageTerm> TermsOf(FrontMatter page)
    {
        if (page.Terms.IsEmpty)
        {
            return [];
        }

        var terms = ImmutableArray.CreateBuilder<PageTerm>();
        foreach (var plural in language.Settings.Taxonomies.Values.Where(plural => plural.Length > 0))
        {
            foreach (var name in page.TermsOf(plural))
            {
                terms.Add(new PageTerm(plural, name, _hasTerms ? addresses.OfTerm(plural, name) : null));
            }
        }

        return terms.ToImmutable();
    }
}
