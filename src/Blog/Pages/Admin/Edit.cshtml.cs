using Blog.Admin;
using Blog.Content;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page's file as a form.</summary>
public sealed class EditModel(AdminFrame frame, PostEditor editor, KeptTextDesk texts)
    : PostSavingPageModel(frame, editor, texts)
{
    private PostEdit? _typed;

    protected override PostEdit? TypedFields => _typed;

    /// <param name="address">Of the site, in place of a path: leads to the form of what stands there.</param>
    public async Task<IActionResult> OnGetAsync(string? path, string? address, long? use, CancellationToken ct)
    {
        if (path is null && PageAddress.TryParse(address ?? "", out var wanted))
        {
            return Frame.FileAt(wanted) is { } file && Editor.MayEdit(file) ? Back(file) : NotFound();
        }

        if (!await TryOpenAsync(path, use, words => !IsWhole(words), ct))
        {
            return await MovedAsync(path, ct) ?? NotFound();
        }

        _typed = TakenUp is { } words ? new PostEdit(words.Base, words.Fields) : null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string? path, CancellationToken ct) =>
        SaveAsync(path, "post_saved", false, ct);

    public Task<IActionResult> OnPostPublishAsync(string? path, CancellationToken ct) =>
        SaveAsync(path, "post_published", true, ct);

    protected override IActionResult Back(string? path) => RedirectToPage("Edit", new { path });

    private async Task<IActionResult> SaveAsync(string? path, string done, bool publishes, CancellationToken ct)
    {
        _typed = PostForm.Of(Request.Form) with { Publishes = publishes };
        return await TellAsync(path, await Editor.SaveAsync(path ?? "", _typed, ct), done, ct);
    }
}
