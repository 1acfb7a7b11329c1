using System.Collections.Immutable;
using System.Globalization;
using Blog.Accounts;
using Blog.Admin;
using Blog.Backup;
using Blog.History;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>The backups that lie in the data folder, and one more on a button.</summary>
public sealed class BackupsModel(
    AdminFrame frame,
    BackupDesk desk,
    BackupTender tender,
    HistoryDesk history,
    CurrentAccount account
) : AdminPageModel(frame)
{
    private const double Megabyte = 1024 * 1024;

    public override AdminScreen Screen => AdminScreen.Problems;

    public override string Title => Words["screen_Backups"];

    /// <summary>Newest first.</summary>
    public ImmutableArray<KeptBackup> Kept { get; private set; } = [];

    public string Folder => desk.Folder;

    public bool IsBusy => desk.IsBusy;

    public int Keep => desk.Settings.Keep;

    /// <summary>Null: none is made by itself.</summary>
    public string? Every =>
        desk.Settings.Every == TimeSpan.Zero ? null : desk.Settings.Every.ToString("c", CultureInfo.InvariantCulture);

    public string MegabytesOf(KeptBackup kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return (kept.Size / Megabyte).ToString("F1", CultureInfo.InvariantCulture);
    }

    public void OnGet() => Kept = desk.List();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await history.AddAsync(ActKind.BackupWritten, desk.Folder, details: null, account.Actor, ct);
        tender.Ask();
        Done = Words["backups_asked"];
        return RedirectToPage();
    }
}
