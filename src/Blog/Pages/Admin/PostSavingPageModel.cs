using System.Collections.Immutable;
using System.Diagnostics;
using Blog.Admin;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Blog.Pages.Admin;

/// <summary>A page that saves a post: as a form, or as raw text. Whatever refuses it, what was typed comes back.</summary>
public abstract class PostSavingPageModel(AdminFrame frame, PostEditor editor, KeptTextDesk texts)
    : AdminPageModel(frame)
{
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

    /// <summary>Two edits that cannot be brought together; null: none.</summary>
    public PostConflict? Conflict { get; private set; }

    /// <summary>New errors that the site would have.</summary>
    public ImmutableArray<Problem> Problems { get; private set; } = [];

    public ImmutableArray<FieldFault> Faults { get; private set; } = [];

    /// <summary>Why nothing was saved, in one sentence; null: it is told otherwise, or it was.</summary>
    public string? Refusal { get; private set; }

    /// <summary>More about it, in English; null: nothing.</summary>
    public string? Reason { get; private set; }

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

    private bool IsSaved(KeptWords words) =>
        words.Fields.TryGetValue(PostForm.Text, out var whole)
            ? FormText.AreSame(whole, Post.Text.Text)
            : Post.Fields.ChangesOf(new PostEdit("", words.Fields), out var faults).IsEmpty && faults.IsEmpty;

    /// <summary>Tells how a saving ended: back to the page when it was saved, else the page with all that was typed.</summary>
    /// <param name="done">The key of the text for a saving.</param>
    protected async Task<IActionResult> TellAsync(string? path, PostSaving saving, string done, CancellationToken ct)
    {
        if (saving is PostSaving.Saved && path is not null)
        {
            await texts.ForgetAsync(path, ct);
        }

        switch (saving)
        {
            case PostSaving.Saved saved:
                Done = Words[saved.IsMerged ? "post_saved_merged" : done];
                return Back(path);
            case PostSaving.Unchanged:
                Done = Words["post_saved_same"];
                return Back(path);
            case PostSaving.Nowhere:
                return Again(path, StatusCodes.Status404NotFound, "post_gone");
            case PostSaving.Conflict conflict:
                Conflict = conflict.Of;
                return Again(path, StatusCodes.Status409Conflict, refusal: null);
            case PostSaving.Faulty faulty:
                Problems = faulty.Problems;
                return Again(path, StatusCodes.Status422UnprocessableEntity, "post_faulty");
            case PostSaving.Wrong wrong:
                Faults = wrong.Faults;
                return Again(path, StatusCodes.Status422UnprocessableEntity, "post_wrong");
            case PostSaving.Untouchable untouchable:
                return Again(
                    path,
                    StatusCodes.Status422UnprocessableEntity,
                    "post_untouchable",
                    untouchable.Fault.Reason
                );
            case PostSaving.Denied denied:
                return Again(path, StatusCodes.Status403Forbidden, denied.Key);
            case PostSaving.Baseless:
                return Again(path, StatusCodes.Status400BadRequest, "post_no_base");
            case PostSaving.Refused refused:
                return Again(path, Told.StatusOf(refused.Fault), "post_refused", refused.Reason);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The page anew, after a saving.</summary>
    protected abstract IActionResult Back(string? path);

    private PageResult Again(string? path, int status, string? refusal, string? reason = null)
    {
        (Refusal, Reason) = (refusal is null ? null : Words[refusal], reason);
        Response.StatusCode = status;
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
