using Blog.Content;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>Home, a section, a term: a list of posts.</summary>
public sealed class PostsModel(SiteOfRequest request, PageViews views, BodyReader bodies) : ReaderPageModel
{
    public PostList List { get; private set; } = new HomePage { Address = PageAddress.Home, Title = "" };

    public int Number { get; private set; }

    public IReadOnlyList<ListItem> Items { get; private set; } = [];

    /// <summary>The text above the list; null for none.</summary>
    public RenderedBody? Body { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken ct)
    {
        var site = request.Required;
        if (site.Find(AddressOf(address)) is not Destination.ToList { List: PostList list, Number: var number })
        {
            return NotFound();
        }

        (List, Number) = (list, number);
        View = views.Of(site, list, number);
        if (list.Body is { } source && number == 1)
        {
            Body = await bodies.FindAsync(site, source, ct);
        }

        var size = site.Settings.PageSize;
        Items = await bodies.ItemsAsync(View, list.Pages.Skip((number - 1) * size).Take(size), ct);
        return Page();
    }
}
