using System.Collections.Immutable;
using Blog.Admin;
using Blog.Content.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Renames, merges or deletes terms: first a dry run, and then just what that showed.</summary>
public sealed class ChangeTermsModel(AdminFrame frame, TermDesk desk, TermPlanner planner, ContentDesk contents)
    : TermPageModel(frame, desk)
{
    private const int MostSuggestions = 200;

    [BindProperty(SupportsGet = true, Name = "")]
    public ChangeTermsForm Form { get; set; } = new();

    /// <summary>What would be done; null while the new name is missing.</summary>
    public TermChangePlan? Plan { get; private set; }

    /// <summary>Whether the name can be none of a term.</summary>
    public bool IsNameWrong { get; private set; }

    /// <summary>Whether something changed since the dry run that was confirmed.</summary>
    public bool IsStale { get; private set; }

    public string Names => string.Join(", ", Form.Named);

    public ImmutableArray<string> Suggestions =>
        [.. Desk.Names(Taxonomy, MostSuggestions).Except(Form.Named, StringComparer.Ordinal)];

    public override string Title =>
        Words.Format("term_title_" + Form.Act, ("Taxonomy", Frame.NameOf(Taxonomy)), ("Names", Names));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LookAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LookAsync(ct))
        {
            return NotFound();
        }

        if (Plan is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (Plan.Fingerprint != Form.Fingerprint || !Plan.Blocked.IsEmpty)
        {
            IsStale = Plan.Fingerprint != Form.Fingerprint;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        return ToList(
            await contents.RunAsync(Plan.Act, ct),
            Words.Format("term_done_" + Form.Act, ("Names", Names), ("Name", Form.Name ?? ""))
        );
    }

    private async Task<bool> LookAsync(CancellationToken ct)
    {
        if (
            !IsThere
            || !Enum.IsDefined(Form.Act)
            || ModelState.Values.Any(value => value.Errors.Count > 0)
            || !Form.Named.Any(term => Desk.Find(Taxonomy, term) is not null)
        )
        {
            return false;
        }

        if (Form.ToChange(Taxonomy) is not { } change)
        {
            return true;
        }

        IsNameWrong = change.Name is { } name && !Desk.CanBeCalled(name);
        try
        {
            Plan = IsNameWrong ? null : await planner.PlanAsync(change, ct);
        }
        catch (ContentWriteException fault)
        {
            Failed = Words.Format("content_refused", ("Reason", fault.Message));
        }

        return true;
    }
}
