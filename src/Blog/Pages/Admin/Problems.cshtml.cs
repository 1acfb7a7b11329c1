using System.Collections.Immutable;
using Blog.Admin;
using Blog.Content;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

public sealed class ProblemsModel(AdminFrame frame, ProblemDesk desk, InstallationFacts facts) : AdminPageModel(frame)
{
    /// <summary>Null: every level.</summary>
    [BindProperty(SupportsGet = true)]
    public Severity? Level { get; set; }

    public ProblemList List { get; private set; } = new([], new Dictionary<Severity, int>());

    /// <summary>What is most likely a mistake in the settings, for whoever may change them.</summary>
    public IReadOnlyList<string> Warnings => Frame.IsOwner ? facts.Warnings : [];

    public DateTimeOffset? CheckedAt => desk.CheckedAt;

    public string? Trouble => desk.Trouble;

    public override AdminScreen Screen => AdminScreen.Problems;

    public override string Title => Words["screen_Problems"];

    /// <summary>What is wrong with the installation.</summary>
    public ImmutableArray<Trouble> Troubles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        List = desk.Find(Level);
        Troubles = await desk.TroublesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.CheckAsync(ct);
        Done = Words["problems_checked"];
        return RedirectToPage(new { Level });
    }
}
