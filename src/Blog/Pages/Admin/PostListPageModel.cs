using Blog.Admin;
using Blog.Content.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A list of posts, or of pages.</summary>
public abstract class PostListPageModel(
    AdminFrame frame,
    PostListDesk desk,
    BulkDesk bulk,
    PostEditor editor,
    KeptTextDesk texts
) : AdminPageModel(frame)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PostFilter Filter { get; set; } = new();

    public PostPage Found { get; private set; } = PostPage.Empty;

    /// <summary>The post whose row is a form; null: none.</summary>
    public PostFormView? Quick { get; private set; }

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

    /// <summary>For an address: this list, with one row of it as a form.</summary>
    public IDictionary<string, string> ToQuick(string file)
    {
        var route = Filter.ToRoute(Filter.Number);
        route[nameof(Quick)] = file;
        return route;
    }

    /// <summary>What a form of a post carries, so that its text can be kept after the sign-in has lapsed.</summary>
    public string TicketFor(string file) => texts.TicketFor(file);

    /// <param name="quick">The file whose row is to be a form.</param>
    public IActionResult OnGet(string? quick)
    {
        if (!Filter.HasNumber || ModelState[nameof(Filter.Number)]?.Errors.Count > 0)
        {
            return NotFound();
        }

        if (quick is not null)
        {
            if (editor.Open(quick) is not { } opened)
            {
                return NotFound();
            }

            Quick = new PostFormView(Words, opened, Edit: null, Refusal: null);
        }

        Found = desk.Find(Filter.ToQuery(OfPosts));
        return Filter.Number <= Found.Pages ? Page() : NotFound();
    }

    /// <summary>Saves what was typed into a row, as the form of the post does; what is refused comes back into the row.</summary>
    public async Task<IActionResult> OnPostQuickAsync(string? quick, CancellationToken ct)
    {
        var edit = PostForm.Of(Request.Form);
        var saving = await editor.SaveAsync(quick ?? "", edit, ct);
        if (PostRefusal.Of(saving) is { } refusal)
        {
            Quick = new PostFormView(Words, Reopen(await editor.FindAsync(quick ?? "", ct) ?? ""), edit, refusal);
            Found = desk.Find(Filter.ToQuery(OfPosts));
            Response.StatusCode = refusal.Status;
            return Page();
        }

        if (saving is PostSaving.Saved saved)
        {
            Tell(Words[saved.IsMerged ? "post_saved_merged" : "post_saved"], saved.Act);
        }
        else
        {
            Done = Words["post_saved_same"];
        }

        return Again();
    }

    /// <summary>Does something to the posts that were chosen, or to all that the filter finds.</summary>
    public async Task<IActionResult> OnPostBulkAsync(BulkForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var all = form.Everything ? desk.FindAll(Filter.ToQuery(OfPosts)) : [];
        IReadOnlyCollection<string> files = form.Everything
            ? [.. all.Select(row => row.File)]
            : [.. form.Chosen.Select(file => file ?? "")];
        var tag = form.Tag?.Trim() ?? "";
        if (form.Everything && all.Length != form.Count)
        {
            Failed = Words["bulk_other"];
        }
        else if (form.Do is not { } kind || files.Count == 0)
        {
            Failed = Words["bulk_none"];
        }
        else if (kind is BulkKind.AddTag or BulkKind.RemoveTag && !IsTag(tag))
        {
            Failed = Words["bulk_tag_missing"];
        }
        else if (!await ChangeAsync(kind, tag, files, ct))
        {
            return NotFound();
        }

        return Again();
    }

    public async Task<IActionResult> OnPostTrashAsync(string? file, CancellationToken ct) =>
        await ChangeAsync(BulkKind.Trash, "", [file ?? ""], ct) ? Again() : NotFound();

    private OpenedPost? Reopen(string file)
    {
        try
        {
            return editor.Open(file);
        }
        catch (ContentWriteException)
        {
            // The disk that refused the saving refuses to be read as well.
            return null;
        }
    }

    /// <returns>False: a file is not there, or another's.</returns>
    private async Task<bool> ChangeAsync(
        BulkKind kind,
        string tag,
        IReadOnlyCollection<string> files,
        CancellationToken ct
    )
    {
        switch (await bulk.RunAsync(kind, tag, files, ct))
        {
            case BulkOutcome.Nowhere:
                return false;
            case BulkOutcome.Done done:
                Tell(Words.Count("bulk_done_" + kind, done.Count, ("Tag", tag)), done.Act);
                break;
            case BulkOutcome.Unchanged:
                Done = Words["bulk_unchanged"];
                break;
            case { } other:
                Failed = Told.Of(Words, other);
                break;
        }

        return true;
    }

    /// <summary>The same list, with the same filter.</summary>
    private RedirectToPageResult Again() => RedirectToPage(Name, null, Filter.ToRoute(Filter.Number));

    private static bool IsTag(string tag) => tag.Length is > 0 and <= 100 && !tag.Any(char.IsControl);
}
