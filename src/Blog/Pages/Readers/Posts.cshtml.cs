using Blog.Content;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>Home, a section, a term: a list of posts.</summary>
public sealed class PostsModel(SiteOfRequest request, PageViews views, BodyReader bodies, CommentCountsInLists counts)
    : ListPageModel(request, views, bodies)
{
    private PostList? _list;

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public PostList List => _list ?? throw new InvalidOperationException("The page has no list yet.");

    public IReadOnlyList<ListItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken ct)
    {
        _list = await FindAsync<PostList>(address, ct);
        if (_list is null)
        {
            return NotFound();
        }

        Items = await counts.AddAsync(await Bodies.ItemsAsync(View, ItemsOf(_list.Pages), ct), ct);
        FrameHosts = [.. FrameHosts.Concat(Items.SelectMany(item => item.FrameHosts)).Distinct()];
        return Page();
    }
}
