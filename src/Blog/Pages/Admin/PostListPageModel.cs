using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A list of posts, or of pages.</summary>
public abstract class PostListPageModel(AdminFrame frame, PostListDesk desk) : AdminPageModel(frame)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PostFilter Filter { get; set; } = new();

    public PostPage Found { get; private set; } = PostPage.Empty;

    /// <summary>Posts, or pages and the texts of lists.</summary>
    public abstract bool OfPosts { get; }

    /// <summary>The page's own name, for links to it.</summary>
    public string Name => Screen.ToString();

    public override string Title => Words["screen_" + Screen];

    /// <summary>What a taxonomy is called: ours in the language of the page, others as they stand in front matter.</summary>
    public string NameOf(string taxonomy) =>
        Words.All.TryGetValue("taxonomy_" + taxonomy, out var name) ? name : taxonomy;

    /// <summary>Where readers see it; null while they do not.</summary>
    public string? UrlOf(PostRow row) => row.Address is { } address ? Frame.UrlOf(address) : null;

    public IActionResult OnGet()
    {
        if (!Filter.HasNumber || ModelState[nameof(Filter.Number)]?.Errors.Count > 0)
        {
            return NotFound();
        }

        Found = desk.Find(Filter.ToQuery(OfPosts));
        return Filter.Number <= Found.Pages ? Page() : NotFound();
    }
}
