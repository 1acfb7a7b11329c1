using System.Collections.Immutable;
using Blog.Admin;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Blog.Pages.Admin;

/// <summary>A page that saves a post: as a form, or as raw text. Whatever refuses it, what was typed comes back.</summary>
public abstract class PostSavingPageModel(AdminFrame frame, PostEditor editor, KeptTextDesk texts)
    : AdminPageModel(frame)
{
    private PostRefusal? _refusal;

    public PostEditor Editor => editor;

    public KeptTextDesk Texts => texts;

    /// <summary>What was typed before and not saved, to be used or not; null: nothing.</summary>
    public KeptWords? Offered { get; private set; }

    /// <summary>What was typed before and not saved, and stands in the form now; null: nothing.</summary>
    public KeptWords? TakenUp { get; private set; }

    /// <summary>Whether what was kept before is a whole text.</summary>
    public static bool IsWhole(KeptWords words) => words.Fields.ContainsKey(PostForm.Text);

    /// <summary>What of the text would be another with what is offered.</summary>
    public ImmutableArray<DiffLine> OfferedDiff =>
        Offered is not { } words ? []
        : words.Fields.TryGetValue(PostForm.Text, out var whole) ? TextDiff.Of(Post.Text.Text, FormText.Plain(whole))
        : words.Fields.TryGetValue(PostEdit.Body, out var body) ? TextDiff.Of(Post.Text.Body, FormText.Plain(body))
        : [];

    public async Task<IActionResult> OnPostDiscardAsync(string? path, long kept, CancellationToken ct)
    {
        if (!TryOpen(path))
        {
            return NotFound();
        }

        await texts.DiscardAsync(kept, ct);
        Done = Words["kept_discarded"];
        return Back(path);
    }

    /// <summary>The file as it is now.</summary>
    /// <exception cref="InvalidOperationException">It could not be opened.</exception>
    public OpenedPost Post => Opened ?? throw new InvalidOperationException("Nothing is open.");

    /// <summary>Null where there is nothing to show but what was typed.</summary>
    public OpenedPost? Opened { get; private set; }

    /// <summary>What was typed into the fields and not saved; null: nothing was.</summary>
    protected virtual PostEdit? TypedFields => null;

    public PostFormView Form => new(Words, Opened, TypedFields, _refusal);

    public override AdminScreen Screen => AdminScreen.Posts;

    public override string Title =>
        Opened is null ? Words["nowhere_title"]
        : Post.Fields["title"].Value is { Length: > 0 } title ? title
        : Post.Path;

    /// <summary>The language of what the program says in English.</summary>
    public string? English => Words.Language == "en" ? null : "en";

    /// <returns>Whether there is such a page, and the account may see it.</returns>
    protected bool TryOpen(string? path)
    {
        Opened = path is null ? null : editor.Open(path);
        return Opened is not null;
    }

    /// <summary>Opens the file, with what was typed before.</summary>
    /// <param name="use">The text to take up.</param>
    /// <param name="isHere">Whether this page has a place for it.</param>
    protected async Task<bool> TryOpenAsync(string? path, long? use, Func<KeptWords, bool> isHere, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(isHere);
        if (!TryOpen(path))
        {
            return false;
        }

        if (await texts.FindAsync(Post.Path, ct) is { } words && !IsSaved(words))
        {
            var isTaken = isHere(words) && (words.Kind is KeptTextKind.Lapsed || use == words.Id);
            (TakenUp, Offered) = isTaken ? (words, null) : ((KeptWords?)null, words);
        }

        return true;
    }

    /// <summary>Leads to where the file lies now, with what was kept of it; null: it lies nowhere.</summary>
    protected async Task<IActionResult?> MovedAsync(string? path, CancellationToken ct)
    {
        if (path is null || await editor.FindAsync(path, ct) is not { } now || now == path)
        {
            return null;
        }

        await texts.MoveAsync(path, now, ct);
        return Back(now);
    }

    private bool IsSaved(KeptWords words) =>
        words.Fields.TryGetValue(PostForm.Text, out var whole)
            ? FormText.AreSame(whole, Post.Text.Text)
            : Post.Fields.ChangesOf(new PostEdit("", words.Fields), out var faults).IsEmpty && faults.IsEmpty;

    /// <summary>Tells how a saving ended: back to the page when it was saved, else the page with all that was typed.</summary>
    /// <param name="done">The key of the text for a saving.</param>
    protected async Task<IActionResult> TellAsync(string? path, PostSaving saving, string done, CancellationToken ct)
    {
        if (PostRefusal.Of(saving) is { } refusal)
        {
            return Again(await editor.FindAsync(path ?? "", ct) ?? path, refusal);
        }

        if (saving is not PostSaving.Saved saved)
        {
            Done = Words["post_saved_same"];
            return Back(path);
        }

        await texts.ForgetAsync(saved.File, ct);
        Done = Words[saved.IsMerged ? "post_saved_merged" : done];
        return Back(saved.File);
    }

    /// <summary>The page anew, after a saving.</summary>
    protected abstract IActionResult Back(string? path);

    private PageResult Again(string? path, PostRefusal refusal)
    {
        _refusal = refusal;
        Response.StatusCode = refusal.Status;
        try
        {
            TryOpen(path);
        }
        catch (ContentWriteException)
        {
            // The disk that refused the saving refuses to be read as well.
        }

        return Page();
    }
}
