using System.Collections.Immutable;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page's file as a form.</summary>
public sealed class EditModel(AdminFrame frame, PostEditor editor, KeptTextDesk texts)
    : PostSavingPageModel(frame, editor, texts)
{
    private PostEdit? _typed;

    /// <summary>What the form was filled from: that of what was typed, where something was.</summary>
    public string Base => _typed?.Base ?? Post.Base;

    /// <summary>The text behind the front matter, as the form shows it.</summary>
    public string Body => TypedIn(PostEdit.Body) ?? Post.Text.Body;

    /// <summary>What was typed and not saved, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed => _typed?.Fields ?? ImmutableDictionary<string, string>.Empty;

    public async Task<IActionResult> OnGetAsync(string? path, long? use, CancellationToken ct)
    {
        if (!await TryOpenAsync(path, use, words => !IsWhole(words), ct))
        {
            return NotFound();
        }

        _typed = TakenUp is { } words ? new PostEdit(words.Base, words.Fields) : null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string? path, CancellationToken ct) =>
        SaveAsync(path, "post_saved", false, ct);

    public Task<IActionResult> OnPostPublishAsync(string? path, CancellationToken ct) =>
        SaveAsync(path, "post_published", true, ct);

    /// <summary>A field with all that the form says of it.</summary>
    public PostFieldView View(string name)
    {
        var field = Post.Fields[name];
        return new PostFieldView(
            Words,
            field,
            TypedIn(name),
            Faults.FirstOrDefault(fault => fault.Field == name) is { } wrong ? Words[wrong.Key] : null
        )
        {
            Inherited = Post.Inherited.FirstOrDefault(value => value.Name == name),
            Given = Post.Given.GetValueOrDefault(name),
            Suggestions = Post.Terms.GetValueOrDefault(name, []),
            IsDenied = name == PostFields.Author && !Post.MaySetAuthor,
        };
    }

    protected override IActionResult Back(string? path) => RedirectToPage("Edit", new { path });

    private string? TypedIn(string name) =>
        _typed is { } typed && typed.Fields.TryGetValue(name, out var text) ? text : null;

    private async Task<IActionResult> SaveAsync(string? path, string done, bool publishes, CancellationToken ct)
    {
        _typed = PostForm.Of(Request.Form) with { Publishes = publishes };
        return await TellAsync(path, await Editor.SaveAsync(path ?? "", _typed, ct), done, ct);
    }
}
