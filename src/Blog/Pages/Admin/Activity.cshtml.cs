using System.Text;
using Blog.Accounts;
using Blog.Admin;
using Blog.Content;
using Blog.History;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>What was done, and by whom. An Owner sees all, others what they did themselves, and an Editor what was done to content.</summary>
public sealed class ActivityModel(
    AdminFrame frame,
    CurrentAccount account,
    HistoryDesk history,
    ActDesk desk,
    SiteSettings site
) : AdminPageModel(frame)
{
    private const int MostOfDetail = 500;

    [BindProperty(SupportsGet = true, Name = "")]
    public ActivityFilter Filter { get; set; } = new();

    public ActPage Found { get; private set; } = new([], 0);

    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>Acts that changed content and are the person's to look at.</summary>
    public IReadOnlySet<long> Open { get; private set; } = new HashSet<long>();

    public int Pages => Math.Max(1, (Found.Total + ActivityFilter.PageSize - 1) / ActivityFilter.PageSize);

    public override AdminScreen Screen => AdminScreen.Activity;

    public override string Title => Words["screen_Activity"];

    /// <summary>The beginning of a detail that goes on for long; the table for other programs has all of it.</summary>
    public static string Short(string detail) => detail.Length > MostOfDetail ? detail[..MostOfDetail] + "…" : detail;

    private ActQuery Query => Filter.ToQuery(account.MayKnow(), site);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Filter.HasNumber || ModelState[nameof(Filter.Number)]?.Errors.Count > 0)
        {
            return NotFound();
        }

        Found = await history.FindAsync(Query, ct);
        Open = await desk.OpenAsync(Found.Acts, ct);
        Names = await history.NamesAsync(Query, ct);
        return Filter.Number <= Pages ? Page() : NotFound();
    }

    /// <summary>All that the filter finds, as a table for other programs.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var all = await history.FindAsync(Query with { Number = 1, Size = ActivityTable.MostRows }, ct);
        return File(Encoding.UTF8.GetBytes(ActivityTable.Of(all.Acts)), "text/csv; charset=utf-8", "activity.csv");
    }
}
