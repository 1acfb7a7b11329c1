using System.Collections.Immutable;
using Blog.Admin;
using Blog.Content.Editing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>The versions of a file, what differs between two of them, and bringing one back.</summary>
public sealed class HistoryModel(AdminFrame frame, VersionDesk desk) : AdminPageModel(frame)
{
    [BindProperty(SupportsGet = true)]
    public string Path { get; set; } = "";

    /// <summary>The older of two versions that are compared; null: none are.</summary>
    [BindProperty(SupportsGet = true)]
    public string? One { get; set; }

    /// <summary>The newer one; null: the one on the disk.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Other { get; set; }

    public ImmutableArray<FileVersion> Versions { get; private set; } = [];

    /// <summary>Null where one of the two is kept no more, or is no text.</summary>
    public ImmutableArray<DiffLine>? Diff { get; private set; }

    public string Now => Versions.First(version => version.IsNow).Hash;

    public override AdminScreen Screen => AdminScreen.Posts;

    public override string Title => Words.Format("history_title", ("File", Path));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LookAsync(ct) ? Page() : NotFound();

    /// <param name="version">The one to bring back.</param>
    /// <param name="seen">The version on the disk that the page showed.</param>
    public async Task<IActionResult> OnPostAsync(string? version, string? seen, CancellationToken ct)
    {
        switch (await desk.RestoreAsync(Path, version ?? "", seen ?? "", ct))
        {
            case null:
                return NotFound();
            case ContentOutcome.Done done:
                Tell(Words["history_restored"], done.Act);
                break;
            case ContentOutcome.Blocked:
                (One, Other) = (version, null);
                Failed = Words["history_changed"];
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await LookAsync(ct) ? Page() : NotFound();
            case ContentOutcome.Unchanged:
                Done = Words["bulk_unchanged"];
                break;
            case { } other:
                Failed = Told.Of(Words, other);
                break;
        }

        return RedirectToPage(new { Path });
    }

    private async Task<bool> LookAsync(CancellationToken ct)
    {
        if (await desk.ListAsync(Path, ct) is not { } versions)
        {
            return false;
        }

        Versions = versions;
        if (One is null)
        {
            return true;
        }

        Other ??= Now;
        if (!Versions.Any(known => known.Hash == One) || !Versions.Any(known => known.Hash == Other))
        {
            return false;
        }

        Diff = desk.Compare(One, Other);
        return true;
    }
}
