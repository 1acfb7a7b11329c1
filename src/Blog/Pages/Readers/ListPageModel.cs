using Blog.Content;
using Blog.Publishing;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>What every list has: its number, and the text above its first page.</summary>
public abstract class ListPageModel(SiteOfRequest request, PageViews views, BodyReader bodies) : ReaderPageModel
{
    /// <summary>The page of the list, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The text above the list; null for none.</summary>
    public Article? Article { get; private set; }

    protected BodyReader Bodies => bodies;

    /// <summary>The list at an address, with the view made for it; null when another kind of thing stands there.</summary>
    protected async Task<TList?> FindAsync<TList>(string? address, CancellationToken ct)
        where TList : ListPage
    {
        var site = request.Required;
        if (site.Find(AddressOf(address)) is not Destination.ToList { List: TList list, Number: var number })
        {
            return null;
        }

        Number = number;
        View = views.Of(site, list, number);
        if (number == 1 && list.Body is { } source && await bodies.FindAsync(site, source, ct) is { } body)
        {
            Article = await bodies.ShowAsync(View, source, body, ct);
            HasFormula = Article.HasFormula;
            FrameHosts = body.FrameHosts;
        }

        return list;
    }

    /// <summary>The items of this page of a list.</summary>
    protected IEnumerable<TItem> ItemsOf<TItem>(IEnumerable<TItem> all)
    {
        var size = View.Settings.PageSize;
        return all.Skip((Number - 1) * size).Take(size);
    }
}
