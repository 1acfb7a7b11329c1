using System.Collections.Immutable;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Another address or section for a post, or a copy of it.</summary>
public sealed class MoveModel(AdminFrame frame, MoveDesk desk, NewPostDesk posts) : AdminPageModel(frame)
{
    [BindProperty]
    public string Base { get; set; } = "";

    [BindProperty]
    public string Section { get; set; } = "";

    [BindProperty]
    public string Segment { get; set; } = "";

    public MoveView Of { get; private set; } = new("", "", "", Address: null, "", "", IsWhole: false);

    /// <summary>Why nothing was moved; null: it was not refused.</summary>
    public string? Fault { get; private set; }

    public ImmutableArray<string> Sections => posts.Sections;

    public override AdminScreen Screen => AdminScreen.Posts;

    public override string Title => Words["move_title"];

    public IActionResult OnGet(string path)
    {
        if (desk.Look(path) is not { } found)
        {
            return NotFound();
        }

        Of = found;
        (Base, Section, Segment) = (found.Base, found.Section, found.Segment);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, CancellationToken ct) =>
        Answer(path, await desk.MoveAsync(path, Base ?? "", Section ?? "", Segment ?? "", ct), "moved");

    public async Task<IActionResult> OnPostCopyAsync(string path, CancellationToken ct) =>
        Answer(path, await desk.CopyAsync(path, ct), "copied");

    private IActionResult Answer(string path, MoveOutcome outcome, string done)
    {
        switch (outcome)
        {
            case MoveOutcome.Moved moved:
                Done = Words[done];
                return Redirect(Url.Content("~/admin/edit/") + FileAddress.Of(moved.File));
            case MoveOutcome.NoSuchPost:
                return NotFound();
            case MoveOutcome.Changed:
                return Refuse(path, StatusCodes.Status409Conflict, Words["move_changed"]);
            case MoveOutcome.NoSuchSection:
                return Refuse(path, StatusCodes.Status400BadRequest, Words["new_section_wrong"]);
            case MoveOutcome.Taken taken:
                return Refuse(path, StatusCodes.Status409Conflict, Words.Format("move_taken", ("File", taken.File)));
            case MoveOutcome.NotEditable not:
                return Refuse(path, StatusCodes.Status422UnprocessableEntity, not.Reason);
            case MoveOutcome.Failed { Why: ContentOutcome.Refused refused }:
                return Refuse(path, Told.StatusOf(refused.Fault), refused.Reason);
            case MoveOutcome.Failed { Why: ContentOutcome.Faulty faulty }:
                return Refuse(path, StatusCodes.Status422UnprocessableEntity, faulty.Problems[0].Message);
            default:
                return Refuse(path, StatusCodes.Status409Conflict, Words["move_changed"]);
        }
    }

    /// <summary>The form once more, with all that was typed, over the file as it is now.</summary>
    private IActionResult Refuse(string path, int status, string fault)
    {
        if (desk.Look(path) is not { } found)
        {
            return NotFound();
        }

        Of = found;
        Base = found.Base;
        ModelState.Clear();
        Fault = fault;
        Response.StatusCode = status;
        return Page();
    }
}
