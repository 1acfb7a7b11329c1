using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Tags, categories, or the terms of another taxonomy.</summary>
public sealed class TermsModel(AdminFrame frame, TermDesk desk, ContentDesk contents) : TermPageModel(frame, desk)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public TermFilter Filter { get; set; } = new();

    public TermList List { get; private set; } = TermList.Empty;

    public int Pages => Math.Max(1, (List.Found + TermFilter.PageSize - 1) / TermFilter.PageSize);

    public override string Title => Frame.NameOf(Taxonomy);

    public string? UrlOf(Blog.Content.PageAddress address) => Desk.UrlOf(address);

    public IActionResult OnGet()
    {
        if (!IsThere || !Filter.IsPossible || ModelState.Values.Any(value => value.Errors.Count > 0))
        {
            return NotFound();
        }

        List = Desk.List(Taxonomy, Filter.ToQuery());
        return Filter.Number <= Pages ? Page() : NotFound();
    }

    /// <summary>Takes an act back, whole.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long act, CancellationToken ct)
    {
        // Who may come here may change every file.
        if (!IsThere || await contents.UndoAsync(act, ct) is not { } outcome)
        {
            return NotFound();
        }

        return ToList(outcome, Words["content_undone"]);
    }
}
