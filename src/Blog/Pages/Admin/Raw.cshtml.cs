using Blog.Admin;
using Blog.Content.Editing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page's file as the text it is.</summary>
public sealed class RawModel(AdminFrame frame, PostEditor editor, KeptTextDesk texts)
    : PostSavingPageModel(frame, editor, texts)
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

    public async Task<IActionResult> OnGetAsync(string? path, long? use, CancellationToken ct)
    {
        if (!await TryOpenAsync(path, use, IsWhole, ct))
        {
            return await MovedAsync(path, ct) ?? NotFound();
        }

        (Typed, _base) = TakenUp is { } words ? (words.Fields[PostForm.Text], words.Base) : (null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? path, CancellationToken ct)
    {
        (Typed, _base) = (Request.Form[PostForm.Text].ToString(), Request.Form[PostForm.Base].ToString());
        return await TellAsync(path, await Editor.SaveRawAsync(path ?? "", _base, Typed, ct), "post_saved", ct);
    }

    /// <summary>The text on disk stays; the person's own is kept aside.</summary>
    public async Task<IActionResult> OnPostTheirsAsync(string? path, CancellationToken ct)
    {
        if (!TryOpen(path))
        {
            return NotFound();
        }

        await Texts.KeepAsync(Post.Path, KeptTextKind.Aside, PostForm.WholeOf(Request.Form), ct);
        Done = Words["conflict_taken"];
        return RedirectToPage("Edit", new { path });
    }

    protected override IActionResult Back(string? path) => RedirectToPage("Raw", new { path });
}
