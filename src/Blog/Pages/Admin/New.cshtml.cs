using System.Collections.Immutable;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Blog.Pages.Admin;

/// <summary>A new post: its title, and where it goes. The text is written in the form that follows.</summary>
public sealed class NewModel(AdminFrame frame, NewPostDesk desk) : AdminPageModel(frame)
{
    [BindProperty]
    public string PostTitle { get; set; } = "";

    [BindProperty]
    public string Section { get; set; } = "";

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public bool IsBundle { get; set; }

    /// <summary>Why nothing was made; null: it was not refused.</summary>
    public string? Fault { get; private set; }

    /// <summary>The field that the fault is about.</summary>
    public string FaultAt { get; private set; } = "title";

    public ImmutableArray<string> Sections => desk.Sections;

    public ImmutableArray<string> Languages => desk.Languages;

    public override AdminScreen Screen => AdminScreen.Posts;

    public override string Title => Words["new_title"];

    public void OnGet() => Section = desk.UsualSection;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(PostTitle))
        {
            return Refuse("title", Words["new_needs_title"]);
        }

        var language = Languages.Contains(Language ?? "") ? Language : null;
        return await desk.CreateAsync(PostTitle, Section ?? "", language, IsBundle, ct) switch
        {
            NewPostOutcome.Made made => Redirect(Url.Content("~/admin/edit/") + FileAddress.Of(made.File)),
            NewPostOutcome.Failed { Why: ContentOutcome.Refused refused } => Refuse(
                "title",
                refused.Reason,
                Told.StatusOf(refused.Fault)
            ),
            NewPostOutcome.Failed { Why: ContentOutcome.Faulty faulty } => Refuse("title", faulty.Problems[0].Message),
            _ => Refuse("section", Words["new_section_wrong"]),
        };
    }

    private PageResult Refuse(string field, string fault, int status = StatusCodes.Status400BadRequest)
    {
        (FaultAt, Fault) = (field, fault);
        Response.StatusCode = status;
        return Page();
    }
}
