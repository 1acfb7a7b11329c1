using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Theming;

/// <summary>All that a reader's page, its layout and its widgets know. Made of the site alone, so that the same address gives the same page.</summary>
public sealed record PageView
{
    public required Site Site { get; init; }

    public required LanguageView Language { get; init; }

    /// <summary>As if the site spoke the page's language alone.</summary>
    public SiteSettings Settings => Language.Settings;

    /// <summary>The home page of the page's language.</summary>
    public PageAddress Home => Language.Home.Address;

    public required Texts Texts { get; init; }

    public required DateText Dates { get; init; }

    /// <summary>Whether the page is in the site's first language, the one that needs no naming.</summary>
    public bool IsDefaultLanguage => Language == Site.DefaultLanguage;

    /// <summary>The page in all languages it is there in, its own too, with addresses for other programs; empty when there is no other.</summary>
    public IEnumerable<(string Language, string Url)> Alternates =>
        from translation in Address is null ? [] : Site.TranslationsOf(Address)
        select (translation.Language, Site.AbsoluteUrlOf(translation.Address) ?? Site.UrlOf(translation.Address));

    /// <summary>The address of the page; null where there is none, as on a page that was not found.</summary>
    public PageAddress? Address { get; init; }

    /// <summary>The page's own title; null on the home page.</summary>
    public string? Title { get; init; }

    /// <summary>For search engines, plain; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a picture stands above the text, so that none of the text is the first.</summary>
    public bool BeginsWithPicture { get; init; }

    public SidebarSide Sidebar { get; init; }

    public ImmutableArray<string> Widgets { get; init; } = [];

    public bool IsHome => Address == Home || (Title is null && Address is not null);

    /// <summary>The feed of what the page lists; null where it lists nothing.</summary>
    public PageAddress? Feed { get; init; }

    /// <summary>The feed of the comments on the page; null where it has none.</summary>
    public PageAddress? CommentFeed { get; init; }

    /// <summary>What the page says of itself elsewhere; null where it is not to be shown.</summary>
    public Sharing? Sharing { get; init; }

    /// <summary>Whether search engines are to leave the page out.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Whether every page of the site has the page's menu entry above it.</summary>
    public bool IsActive(MenuItem item) => Address is { } address && item.IsAbove(address);

    /// <summary>The language of a text where it differs from the page's; null where it does not.</summary>
    public string? LangUnlessOwn(string? lang) =>
        string.Equals(lang, Language.Code, StringComparison.OrdinalIgnoreCase) ? null : lang;

    /// <summary>The direction of a text where it differs from the page's; null where it does not.</summary>
    public string? DirUnlessOwn(string? lang) => DirWithin(Language.Code, lang);

    /// <summary>The language and direction of our words inside a text; null where they are the same as that of the text around.</summary>
    /// <param name="lang">Of the text around; null for the page's.</param>
    public (string? Lang, string? Dir) WordsWithin(string? lang)
    {
        var around = lang ?? Language.Code;
        // Words of a nearby language are as good as the page's own: British English, Chinese of Hong Kong.
        var words =
            LanguageTag.BaseOf(Texts.Language) == LanguageTag.BaseOf(Language.Code) ? Language.Code : Texts.Language;
        return words.Equals(around, StringComparison.OrdinalIgnoreCase)
            ? (null, null)
            : (words, DirWithin(around, words));
    }

    /// <summary>The language of a text inside our words, which stand inside it; null where our words have no language of their own.</summary>
    public string? LangWithinWords(string? lang) => WordsWithin(lang).Lang is null ? null : lang ?? Language.Code;

    /// <summary>For the page as a whole.</summary>
    public static string? DirOf(string lang) => LanguageTag.IsRightToLeft(lang) ? "rtl" : null;

    private static string? DirWithin(string around, string? lang) =>
        lang is null || LanguageTag.IsRightToLeft(lang) == LanguageTag.IsRightToLeft(around) ? null
        : LanguageTag.IsRightToLeft(lang) ? "rtl"
        : "ltr";
}
