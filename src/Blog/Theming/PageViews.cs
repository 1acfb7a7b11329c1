using System.Runtime.CompilerServices;
using Blog.Content;

namespace Blog.Theming;

/// <summary>Makes the view of each kind of page.</summary>
public sealed class PageViews(OwnTexts own)
{
    // As long as the site that speaks the language.
    private readonly ConditionalWeakTable<LanguageView, Texts> _texts = [];

    public PageView Of(Site site, ContentPage page, string? description) =>
        Plain(site, site.For(page.Language)) with
        {
            Address = page.Address,
            Title = page.Title,
            Description = description,
            Sharing = Sharing.Of(site, page, description ?? NullIfEmpty(site.For(page.Language).Settings.Description)),
            BeginsWithPicture = page.PageThumbnail is not null,
            Sidebar = page.Flags.Sidebar,
            Widgets = page.Widgets,
        };

    /// <param name="number">The page of the list, from 1.</param>
    public PageView Of(Site site, ListPage list, int number)
    {
        var view = Plain(site, site.For(list.Language));
        var title = list is HomePage ? null : list.Title;
        var address = site.AddressOf(list, number);
        var description = list.Description ?? NullIfEmpty(view.Settings.Description);
        return view with
        {
            Address = address,
            Title = title,
            Description = description,
            Feed =
                site.Find(MachineAddresses.FeedOf(list)) is Destination.ToFeed ? MachineAddresses.FeedOf(list) : null,
            Sharing = Sharing.Of(site, address, title ?? view.Language.Title, description),
            Sidebar = list.Sidebar,
            Widgets = list.Widgets,
        };
    }

    /// <summary>A page of ours that is no content: search, not found.</summary>
    public PageView Of(Site site, LanguageView language, PageAddress? address, Func<Texts, string> title)
    {
        var view = Plain(site, language);
        return view with { Address = address, Title = title(view.Texts), IsUnlisted = true };
    }

    private PageView Plain(Site site, LanguageView language)
    {
        var settings = language.Settings;
        var texts = _texts.GetValue(language, spoken => own.Of(spoken.Settings));
        return new PageView
        {
            Site = site,
            Language = language,
            Texts = texts,
            Dates = new DateText(settings, texts.Rules),
            Sidebar = settings.Sidebar.List,
            Widgets = [.. settings.Sidebar.Widgets.Select(name => name.ToLowerInvariant())],
        };
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
