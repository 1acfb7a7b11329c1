using System.Collections.Immutable;
using Blog.Admin;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Blog.Pages.Admin;

/// <summary>A term's own text, or a new term with one.</summary>
public sealed class EditTermModel(AdminFrame frame, TermDesk desk, TermTextDesk texts) : TermPageModel(frame, desk)
{
    /// <summary>Any spelling of the term; null or empty for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Term { get; set; }

    /// <summary>The key of the language; null or empty: the site's default one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty]
    public EditTermForm Form { get; set; } = new();

    /// <summary>Null for a new term, until it has a name.</summary>
    public TermText? Text { get; private set; }

    public ImmutableArray<string> Languages => Desk.Languages;

    public bool IsNew { get; private set; }

    /// <summary>The key of the text that says why nothing was saved; null: nothing was tried.</summary>
    public string? Fault { get; private set; }

    /// <summary>More about that.</summary>
    public string? Reason { get; private set; }

    /// <summary>Both versions of the file, where the form's could not be made of them.</summary>
    public TermSaving.Conflict? Conflict { get; private set; }

    /// <summary>What someone else changed.</summary>
    public ImmutableArray<DiffLine> Differences =>
        Conflict is { Origin: { } origin } ? TextDiff.Of(origin, Conflict.Theirs) : [];

    public string Spoken => string.IsNullOrEmpty(Language) ? Languages[0] : Language;

    public override string Title => IsNew ? Words["term_new"] : Words.Format("term_edit_title", ("Name", Term ?? ""));

    public IActionResult OnGet()
    {
        if (!Look())
        {
            return NotFound();
        }

        if (Text is { } text)
        {
            Form = new EditTermForm
            {
                Title = text.Title,
                Description = text.Description,
                Picture = text.Picture,
                Base = text.Base,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var isNew = string.IsNullOrWhiteSpace(Term) || Desk.Find(Taxonomy, Term) is null;
        if (!IsThere || !Languages.Contains(Spoken, StringComparer.Ordinal))
        {
            return NotFound();
        }

        var name = (Term ?? "").Trim();
        var saving = name.Length > 0 && Desk.CanBeCalled(name) ? await SaveAsync(name, ct) : new TermSaving.Nameless();
        IsNew = isNew;
        switch (saving)
        {
            case TermSaving.Tried { Outcome: ContentOutcome.Done or ContentOutcome.Unchanged } tried:
                return ToList(
                    tried.Outcome,
                    Words.Format(tried.IsMerged ? "term_saved_merged" : "term_saved", ("Name", name))
                );
            case TermSaving.Tried { Outcome: ContentOutcome.Refused refused }:
                return Again(Told.StatusOf(refused.Fault), "content_not_saved", refused.Reason);
            case TermSaving.Tried tried:
                return Again(StatusCodes.Status422UnprocessableEntity, "content_not_saved", ReasonOf(tried.Outcome));
            case TermSaving.Conflict conflict:
                Conflict = conflict;
                Form = Form with { Base = conflict.Base };
                ModelState.Clear();
                return Again(StatusCodes.Status409Conflict, "term_conflict", null);
            case TermSaving.Unversioned:
                return Again(StatusCodes.Status400BadRequest, "term_is_there", null);
            case TermSaving.Refused refused:
                return Again(StatusCodes.Status422UnprocessableEntity, "content_not_saved", refused.Reason);
            default:
                return Again(StatusCodes.Status400BadRequest, "term_name_wrong", null);
        }
    }

    private async Task<TermSaving> SaveAsync(string name, CancellationToken ct)
    {
        try
        {
            return await texts.SaveAsync(
                new TermTextEdit(
                    Taxonomy,
                    name,
                    Spoken,
                    Form.Title ?? "",
                    Form.Description ?? "",
                    Form.Picture ?? "",
                    Form.Base ?? ""
                ),
                ct
            );
        }
        catch (ContentWriteException fault)
        {
            var refused = new ContentOutcome.Refused(fault.Fault, fault.Path, fault.Message);
            return new TermSaving.Tried(refused, IsMerged: false);
        }
    }

    private PageResult Again(int status, string fault, string? reason)
    {
        Response.StatusCode = status;
        (Fault, Reason) = (fault, reason);
        return Page();
    }

    private bool Look()
    {
        if (!IsThere || !Languages.Contains(Spoken, StringComparer.Ordinal))
        {
            return false;
        }

        IsNew = string.IsNullOrEmpty(Term);
        if (Term is { Length: > 0 } term)
        {
            Text = Desk.Find(Taxonomy, term) is null ? null : texts.Open(Taxonomy, term, Spoken);
            return Text is not null;
        }

        return true;
    }
}
