using Blog.Accounts;
using Blog.Admin;
using Blog.Content.Editing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page's file as the text it is.</summary>
[RequestSizeLimit(PostForm.MaxBytes)]
public sealed class RawModel(AdminFrame frame, PostEditor editor, KeptTextDesk kept, CurrentAccount account)
    : PostSavingPageModel(frame, editor)
{
    private string? _base;

    /// <summary>What was typed and not saved; null: nothing was.</summary>
    public string? Typed { get; private set; }

    public string Text => Typed ?? Post.Text.Text;

    public string Base => _base ?? Post.Base;

    /// <summary>Why the text can only be shown; null where it can be changed.</summary>
    public EditFault? Lock =>
        Post.Text.Locked
        ?? (
            FormText.CanCarry(Post.Text.Text) ? null : new EditFault("The text holds characters that a form loses.", 0)
        );

    public IActionResult OnGet(string? path) => TryOpen(path) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? path, CancellationToken ct)
    {
        (Typed, _base) = (Request.Form[PostForm.Text].ToString(), Request.Form[PostForm.Base].ToString());
        return Tell(path, await Editor.SaveRawAsync(path ?? "", _base, Typed, ct), "post_saved");
    }

    /// <summary>The text on disk stays; the person's own is kept aside.</summary>
    public async Task<IActionResult> OnPostTheirsAsync(string? path, CancellationToken ct)
    {
        if (!TryOpen(path))
        {
            return NotFound();
        }

        await kept.KeepAsync(account.GetId(), Post.Path, KeptTextKind.Autosave, PostForm.WholeOf(Request.Form), ct);
        Done = Words["conflict_taken"];
        return RedirectToPage("Edit", new { path });
    }

    protected override IActionResult Back(string? path) => RedirectToPage("Raw", new { path });
}
