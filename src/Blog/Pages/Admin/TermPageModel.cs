using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page about the terms of one taxonomy.</summary>
public abstract class TermPageModel(AdminFrame frame, TermDesk desk) : AdminPageModel(frame)
{
    protected TermDesk Desk => desk;

    /// <summary>The plural, of the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Taxonomy { get; set; } = "";

    public override AdminScreen Screen => AdminScreen.Terms;

    public override string Part => Taxonomy;

    /// <summary>The act that the status line offers to undo, told once.</summary>
    [TempData]
    public string? Undoable { get; set; }

    /// <summary>Where a file is edited by its form.</summary>
    public string EditUrlOf(string file) => UrlOfFile("~/admin/edit/", file);

    /// <summary>Where a file is edited as it is.</summary>
    public string RawUrlOf(string file) => UrlOfFile("~/admin/raw/", file);

    /// <summary>Whether the settings name the taxonomy.</summary>
    protected bool IsThere => desk.Taxonomies.Contains(Taxonomy, StringComparer.Ordinal);

    /// <summary>Tells how a change ended, and shows the list of terms.</summary>
    /// <param name="done">The text for a change that was made.</param>
    protected IActionResult ToList(ContentOutcome outcome, string done)
    {
        switch (outcome)
        {
            case ContentOutcome.Done made:
                Done = done;
                Undoable = $"{made.Act}";
                break;
            case ContentOutcome.Unchanged:
                Done = Words["content_unchanged"];
                break;
            default:
                Failed = ReasonOf(outcome);
                break;
        }

        return RedirectToPage("Terms", new { Taxonomy });
    }

    /// <summary>Why nothing was written.</summary>
    protected string ReasonOf(ContentOutcome outcome) =>
        outcome switch
        {
            ContentOutcome.Faulty faulty => Words.Format(
                "content_faulty",
                ("Problem", $"{faulty.Problems[0].File}: {faulty.Problems[0].Message}")
            ),
            ContentOutcome.Blocked blocked => Words.Format(
                "content_blocked",
                ("Files", string.Join(", ", blocked.Files))
            ),
            ContentOutcome.Refused refused => Words.Format("content_refused", ("Reason", refused.Reason)),
            _ => Words["content_unchanged"],
        };

    private string UrlOfFile(string screen, string file) => Url.Content(screen + FileAddress.Of(file));
}
